namespace GoldenThread.Reviews;

/// <summary>How old the child was.</summary>
public enum AgeGroup
{
    /// <summary>It is not known yet.</summary>
    NotKnown,

    /// <summary>Not born yet.</summary>
    Unborn,

    /// <summary>In the first year of life: an infant.</summary>
    UnderOne,

    /// <summary>One to four.</summary>
    OneToFour,

    /// <summary>Five to ten.</summary>
    FiveToTen,

    /// <summary>Eleven to fifteen.</summary>
    ElevenToFifteen,

    /// <summary>Sixteen or seventeen.</summary>
    SixteenToSeventeen,
}
