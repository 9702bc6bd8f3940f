using System.Globalization;

namespace GoldenThread.Time;

/// <summary>A day as people in Britain write it.</summary>
public static class WrittenDay
{
    /// <summary>"3 June 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads "3 June 2026", "3/6/2026", "03.06.26" and, as addresses have it, "2026-06-03"; day before month.</summary>
    /// <param name="words">What was written.</param>
    /// <returns>The day; null where it is not one day.</returns>
    public static DateOnly? Read(string words) =>
        DateOnly.TryParseExact(words.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : ApproximateDate.TryParse(words, out var date) && date.Earliest == date.Latest ? date.Earliest
        : null;
}
