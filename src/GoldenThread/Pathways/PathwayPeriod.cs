using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>A period of a pathway: hours that pass, or days, weeks, months and years of the calendar, or working days.</summary>
/// <param name="Hours">How many hours; null where it is counted in days or more.</param>
/// <param name="Days">The period in days or more; not used where <paramref name="Hours"/> is set.</param>
public readonly record struct PathwayPeriod(int? Hours, Period Days)
{
    /// <summary>Reads "48 hours", "2 working days", "same day".</summary>
    /// <exception cref="FormatException">No period.</exception>
    public static PathwayPeriod Parse(string words)
    {
        if (words == "same day") return new PathwayPeriod(null, new Period(0, PeriodUnit.Days));
        var parts = words.Split(' ');
        return parts is [var count, "hour" or "hours"] && int.TryParse(count, out var hours) && hours >= 0
            ? new PathwayPeriod(hours, default)
            : new PathwayPeriod(null, Period.Parse(words));
    }

    /// <inheritdoc/>
    public override string ToString() => Hours is { } hours ? $"{hours} hour{(hours == 1 ? "" : "s")}" : Days.Count == 0 ? "same day" : Days.ToString();
}
