using System.Collections.Frozen;

namespace GoldenThread.Time;

/// <summary>Counts working days of England and Wales: Monday to Friday without bank holidays.</summary>
/// <remarks>Nothing is worked out for a year whose bank holidays are not known: a date that is a day wrong is worse than none.</remarks>
public sealed class WorkingDays
{
    private readonly FrozenSet<DateOnly> holidays;
    private readonly int firstYear;
    private readonly int lastYear;

    /// <summary>Working days of the years whose bank holidays are given.</summary>
    /// <param name="bankHolidays">The bank holidays of every year from the first to the last, substitute days in place of weekends.</param>
    /// <exception cref="ArgumentException">There are none, or a year between has none.</exception>
    public WorkingDays(IEnumerable<DateOnly> bankHolidays)
    {
        holidays = bankHolidays.ToFrozenSet();
        var years = holidays.Select(h => h.Year).Distinct().Order().ToList();
        if (years.Count == 0 || years[^1] - years[0] + 1 != years.Count)
            throw new ArgumentException("Bank holidays of every year from the first to the last are needed.", nameof(bankHolidays));
        (firstYear, lastYear) = (years[0], years[^1]);
    }

    /// <summary>First day that can be worked with.</summary>
    public DateOnly First => new(firstYear, 1, 1);

    /// <summary>Last day that can be worked with.</summary>
    public DateOnly Last => new(lastYear, 12, 31);

    /// <summary>True for a Monday to Friday that is no bank holiday.</summary>
    /// <exception cref="RuleException">The bank holidays of its year are not known.</exception>
    public bool Includes(DateOnly day)
    {
        if (day < First || day > Last)
            throw new RuleException(
                $"The bank holidays of {day.Year} are not in definitions/bank-holidays.yaml, which covers {firstYear} to {lastYear}.");
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
    }

    /// <summary>
    /// The day that is so many working days after another, or before it where the number is negative. The day itself is not counted, whatever it is.
    /// </summary>
    /// <param name="day">Where the count begins.</param>
    /// <param name="count">How many working days; 0 is the day itself if it is one, otherwise the next.</param>
    /// <exception cref="RuleException">The bank holidays of a year on the way are not known.</exception>
    public DateOnly Add(DateOnly day, int count)
    {
        if (count == 0)
        {
            while (!Includes(day)) day = day.AddDays(1);
            return day;
        }

        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (Includes(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days there are after one day, up to another and with it; negative where the other is earlier.</summary>
    /// <exception cref="RuleException">The bank holidays of a year on the way are not known.</exception>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (Includes(day)) count++;
        return count;
    }
}
