using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Work.Stories;

/// <summary>Days and moments of a story, which are London's.</summary>
internal static class StoryTime
{
    /// <summary>A moment; a day is its first.</summary>
    public static DateTimeOffset First(string text) => text.Length == 10 ? new(LondonTime.Start(Day(text)), TimeSpan.Zero) : Moment(text);

    /// <summary>A moment; a day is its last.</summary>
    public static DateTimeOffset Last(string text) => text.Length == 10 ? new(LondonTime.Start(Day(text).AddDays(1)).AddMilliseconds(-1), TimeSpan.Zero) : Moment(text);

    /// <summary>True where a moment is the one that is written, or lies on the day that is.</summary>
    public static bool Fits(string text, DateTimeOffset moment) => text.Length == 10 ? LondonTime.Day(moment) == Day(text) : Moment(text) == moment;

    /// <summary>A day.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => new(LondonTime.Utc(DateTime.ParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None)), TimeSpan.Zero);
}
