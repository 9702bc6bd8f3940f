using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A day and a time as somebody typed them, by the clock of London.</summary>
internal static class WrittenMoment
{
    /// <summary>The moment, in UTC; null where neither was typed, or the day cannot be read.</summary>
    /// <param name="day">The day; blank for today.</param>
    /// <param name="time">The time; blank for the beginning of the day.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="wrong">Told which field cannot be read, and why.</param>
    public static DateTimeOffset? Read(string? day, string? time, DateOnly today, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(time)) return null;
        var on = string.IsNullOrWhiteSpace(day) ? today : WrittenDay.Read(day);
        if (on is null) wrong("Day", "Enter a day, such as 4 May 2026");
        var at = TimeOnly.MinValue;
        if (!string.IsNullOrWhiteSpace(time) && !TimeOnly.TryParseExact(time.Trim(), ["H:mm", "HH:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out at)) wrong("Time", "Enter a time, such as 14:30");
        return on is { } known ? new DateTimeOffset(LondonTime.Utc(known.ToDateTime(at)), TimeSpan.Zero) : null;
    }
}
