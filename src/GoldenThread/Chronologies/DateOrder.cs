namespace GoldenThread.Chronologies;

/// <summary>Which comes first in a date that is written in figures.</summary>
public enum DateOrder
{
    /// <summary>The day: 03/04 is 3 April.</summary>
    DayFirst,

    /// <summary>The month: 03/04 is 4 March.</summary>
    MonthFirst,
}
