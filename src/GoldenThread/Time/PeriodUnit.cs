namespace GoldenThread.Time;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Working days of England and Wales.</summary>
    WorkingDays,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Months of the calendar. A month after the 31st is the last day of a shorter month.</summary>
    Months,

    /// <summary>Years of the calendar. A year after 29 February is 28 February.</summary>
    Years,
}
