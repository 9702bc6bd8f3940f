namespace GoldenThread.Children;

/// <summary>How much of the week somebody lives at a place.</summary>
public enum Share
{
    /// <summary>All of it.</summary>
    Always,

    /// <summary>Some nights.</summary>
    SomeNights,

    /// <summary>Weekends.</summary>
    Weekends,
}
