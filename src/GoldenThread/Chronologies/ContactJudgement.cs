namespace GoldenThread.Chronologies;

/// <summary>What a person says of two entries of two organisations.</summary>
public enum ContactJudgement
{
    /// <summary>Both tell of the same contact.</summary>
    Same,

    /// <summary>Both tell of the same matter, and differently.</summary>
    Differing,

    /// <summary>They only look alike.</summary>
    Different,
}
