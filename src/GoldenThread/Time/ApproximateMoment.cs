using System.Globalization;
using System.Text.RegularExpressions;

namespace GoldenThread.Time;

/// <summary>When something happened, as records give it: a day, perhaps with a time or a part of the day, or a time that is less exact than a day.</summary>
/// <param name="Date">The day, week, month or longer.</param>
/// <param name="At">The time of day; null where it is not given.</param>
/// <param name="Part">The part of the day; null where it is not given.</param>
/// <param name="Doubtful">True where the record puts a question mark to it.</param>
public sealed partial record ApproximateMoment(ApproximateDate Date, TimeOnly? At, DayPart? Part, bool Doubtful) : IComparable<ApproximateMoment>
{
    private const int MostMilliseconds = 1_000;

    /// <summary>Reads "evening of 3 March 2016", "?22 May 2016", "week of 4 July 2016", "3 March 2016 at 14.30"; a time may stand apart.</summary>
    /// <param name="date">The day, with or without a time.</param>
    /// <param name="time">The time or part of the day, where it stands in a column of its own; otherwise null.</param>
    /// <returns>Null where there is no date in it, or several.</returns>
    public static ApproximateMoment? Read(string date, string? time = null)
    {
        var words = date.Trim();
        var doubtful = words.StartsWith('?') || words.EndsWith('?');
        words = words.Trim('?', ' ');
        var (at, part) = TimeOf(time);
        if (DayPartWord().Match(words) is { Success: true } named)
        {
            part ??= Named(named.Value);
            words = words.Remove(named.Index, named.Length).Trim();
        }

        if (ClockTime().Match(words) is { Success: true } clock && Clock(clock) is { } read)
        {
            at ??= read;
            words = words.Remove(clock.Index, clock.Length).Trim();
        }

        var week = Week().Match(words);
        if (!ApproximateDate.TryParse(week.Success ? words[week.Length..] : words, out var found)) return null;
        if (week.Success && found.Earliest != found.Latest) return null;
        var day = week.Success
            ? ApproximateDate.FromEdtf(date.Trim(), $"{found.Earliest:yyyy-MM-dd}/{found.Earliest.AddDays(6):yyyy-MM-dd}")
            : ApproximateDate.FromEdtf(date.Trim(), found.Edtf);
        return new ApproximateMoment(day, at, part, doubtful);
    }

    /// <summary>Sorts by the first day that it can mean, then by the time of day (what has none comes first), then by the last day.</summary>
    public int CompareTo(ApproximateMoment? other) =>
        other is null ? 1 : (Date.Earliest, Minute, Date.Latest).CompareTo((other.Date.Earliest, other.Minute, other.Date.Latest));

    private int Minute => At is { } at ? (at.Hour * 60) + at.Minute : Part switch
    {
        DayPart.Morning => 5 * 60,
        DayPart.Afternoon => 12 * 60,
        DayPart.Evening => 17 * 60,
        DayPart.Night => 22 * 60,
        _ => -1,
    };

    private static (TimeOnly? At, DayPart? Part) TimeOf(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return (null, null);
        return (
            ClockTime().Match(words) is { Success: true } clock
                ? Clock(clock)
                : null, DayPartWord().Match(words) is { Success: true } part ? Named(part.Value) : null);
    }

    private static TimeOnly? Clock(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (match.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DayPart Named(string words) => words.ToLowerInvariant() switch
    {
        var w when w.Contains("morning", StringComparison.Ordinal) => DayPart.Morning,
        var w when w.Contains("afternoon", StringComparison.Ordinal) => DayPart.Afternoon,
        var w when w.Contains("evening", StringComparison.Ordinal) => DayPart.Evening,
        _ => DayPart.Night,
    };

    [GeneratedRegex(@"\b(?:in the\s+|on the\s+)?(?:morning|afternoon|evening|night)\b(?:\s+of\b)?,?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex DayPartWord();

    // "14:30", "14.30", "2.30pm", "2 pm"; a number alone is no time.
    [CannotRunAway("Each white space that it goes over stands after one word or number, and it goes back at most once over it.")]
    [GeneratedRegex(@"(?:\bat\s+)?\b(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2})(?![.0-9])\s*(?<half>[ap]\.?m\.?)?|\s*(?<half>[ap]\.?m\.?))(?![a-z0-9])\s*(?:hrs|hours)?,?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^(?:the\s+)?(?:week\s+(?:of|beginning|commencing|starting)|w/?c|w/?b)\s+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Week();
}
