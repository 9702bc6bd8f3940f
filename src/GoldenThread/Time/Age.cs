namespace GoldenThread.Time;

/// <summary>Ages in the words that are used of infants and children: days, then weeks, months, years.</summary>
public static class Age
{
    private const int DaysTo = 28;
    private const int WeeksTo = 91;
    private const int MonthsTo = 24;

    /// <summary>The age on a day.</summary>
    /// <param name="born">Date of birth.</param>
    /// <param name="on">The day; not before it.</param>
    /// <returns>"1 day", "11 weeks", "14 months", "5 years". Whoever is born on the 29th to 31st turns a month older on the last day of a month without
    /// it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the birth.</exception>
    public static string Words(DateOnly born, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, born);
        var days = on.DayNumber - born.DayNumber;
        if (days < DaysTo) return Of(days, "day");
        if (days < WeeksTo) return Of(days / 7, "week");
        var months = (12 * (on.Year - born.Year)) + on.Month - born.Month;
        while (born.AddMonths(months) > on) months--;
        return months < MonthsTo ? Of(months, "month") : Of(months / 12, "year");
    }

    private static string Of(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
