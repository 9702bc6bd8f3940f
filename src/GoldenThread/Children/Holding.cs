namespace GoldenThread.Children;

/// <summary>Whether something was so on a day.</summary>
public enum Holding
{
    /// <summary>It was not.</summary>
    No,

    /// <summary>Only its outer dates cover the day.</summary>
    Perhaps,

    /// <summary>It was.</summary>
    Certainly,
}
