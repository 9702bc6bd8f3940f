namespace GoldenThread.Plans;

/// <summary>The colour that goes with a level.</summary>
public enum RatingColour
{
    /// <summary>Red.</summary>
    Red,

    /// <summary>Amber.</summary>
    Amber,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Blue, where a scale keeps it for what is completed or embedded.</summary>
    Blue,

    /// <summary>Grey, where a scale keeps it for what has not started.</summary>
    Grey,
}
