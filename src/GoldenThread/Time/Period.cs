namespace GoldenThread.Time;

/// <summary>A length of time as guidance gives it: "15 working days", "6 months".</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = PeriodUnit.Days,
        ["days"] = PeriodUnit.Days,
        ["working day"] = PeriodUnit.WorkingDays,
        ["working days"] = PeriodUnit.WorkingDays,
        ["week"] = PeriodUnit.Weeks,
        ["weeks"] = PeriodUnit.Weeks,
        ["month"] = PeriodUnit.Months,
        ["months"] = PeriodUnit.Months,
        ["year"] = PeriodUnit.Years,
        ["years"] = PeriodUnit.Years,
    };

    /// <summary>Reads "5 working days".</summary>
    /// <exception cref="FormatException">No number and unit.</exception>
    public static Period Parse(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(words[..space], out var count) && count >= 0 && Units.TryGetValue(words[(space + 1)..], out var unit)
            ? new Period(count, unit)
            : throw new FormatException($"“{words}” is not a period. Use a form such as “5 working days” or “6 months”.");
    }

    /// <summary>The last day of the period that runs from a day: the day itself is not counted.</summary>
    public DateOnly After(DateOnly day, WorkingDays working) => Unit switch
    {
        PeriodUnit.Days => day.AddDays(Count),
        PeriodUnit.WorkingDays => working.Add(day, Count),
        PeriodUnit.Weeks => day.AddDays(7 * Count),
        PeriodUnit.Months => day.AddMonths(Count),
        PeriodUnit.Years => day.AddYears(Count),
        _ => throw new InvalidOperationException($"{Unit} is not a unit."),
    };

    /// <summary>The last day on which the whole period still lies before a day.</summary>
    public DateOnly Before(DateOnly day, WorkingDays working) => Unit switch
    {
        PeriodUnit.WorkingDays => working.Add(day, -Count),
        _ => (this with { Count = -Count }).After(day, working),
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var unit = Unit;
        var word = Units.Where(u => u.Value == unit).Select(u => u.Key).Last();
        return Count == 1 ? $"1 {word[..^1]}" : $"{Count} {word}";
    }
}
