namespace GoldenThread.Time;

/// <summary>A part of a day, as records name it.</summary>
public enum DayPart
{
    /// <summary>From 5 to 12.</summary>
    Morning,

    /// <summary>From 12 to 17.</summary>
    Afternoon,

    /// <summary>From 17 to 22.</summary>
    Evening,

    /// <summary>From 22 to the end of the day.</summary>
    Night,
}
