using System.Globalization;

namespace GoldenThread.Time;

/// <summary>
/// The days of London, both clock changes counted, without asking the machine's time zones for every event. Every "today" is asked here:
/// at half past eleven on an evening in July UTC, the machine and the database are each on a day of their own.
/// </summary>
public static class LondonTime
{
    // From here on summer time runs from the last Sunday of March to the last of October, both at 01:00 UTC (directive 2000/84/EC, kept since).
    private const int Regular = 1996;
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today: the day in London that a clock shows.</summary>
    public static DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow());

    /// <summary>The day in London at a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => Day(moment.UtcDateTime);

    /// <summary>The day in London at a moment.</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Clock(utc));

    /// <summary>What a clock in London shows at a moment.</summary>
    public static DateTime Clock(DateTimeOffset moment) => Clock(moment.UtcDateTime);

    /// <summary>What a clock in London shows at a moment.</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static DateTime Clock(DateTime utc) => DateTime.SpecifyKind(utc + Offset(utc), DateTimeKind.Unspecified);

    /// <summary>A moment as people in London read it: "3 June 2026, 2:30pm".</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static string Words(DateTime utc)
    {
        var clock = Clock(utc);
        return $"{clock.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {Words(TimeOnly.FromDateTime(clock))}";
    }

    /// <summary>A time of day as people in Britain write it: "2:30pm".</summary>
    public static string Words(TimeOnly time) => time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm");

    /// <summary>The moment at which a day begins in London, in UTC.</summary>
    public static DateTime Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        // Clocks change at one in the morning: midnight has the offset of the hour before it.
        return midnight - Offset(midnight.AddHours(-1));
    }

    /// <summary>The last moment of a day in London, in UTC.</summary>
    public static DateTime End(DateOnly day) => Start(day.AddDays(1)).AddTicks(-1);

    /// <summary>A moment that a clock in London shows; of an hour that comes twice the first, of one that is left out the next.</summary>
    public static DateTime Utc(DateTime clock)
    {
        var summer = DateTime.SpecifyKind(clock, DateTimeKind.Utc).AddHours(-1);
        return Offset(summer) == TimeSpan.FromHours(1) ? summer : summer.AddHours(1);
    }

    private static TimeSpan Offset(DateTime utc)
    {
        if (utc.Year < Regular) return Zone.GetUtcOffset(utc);
        return utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10) ? TimeSpan.FromHours(1) : TimeSpan.Zero;
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
