using System.Globalization;
using System.Text;

namespace GoldenThread.Web.Api.Returns;

/// <summary>Writes all-day events as RFC 5545 asks: CRLF, lines of at most 75 octets, text escaped.</summary>
internal static class CalendarText
{
    private const int LongestLine = 75;

    /// <summary>The calendar, ready to be sent as text/calendar in UTF-8.</summary>
    /// <param name="name">Name of the calendar.</param>
    /// <param name="days">Its days.</param>
    /// <param name="now">When it is written.</param>
    public static string Write(string name, IEnumerable<CalendarDay> days, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Golden Thread//Due dates//EN");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", Escaped(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        foreach (var day in days) Event(text, day, now);
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarDay day, DateTimeOffset now)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", day.Uid);
        Line(text, "DTSTAMP", now.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE", Plain(day.Day));
        // The end of an all-day event is the first day after it.
        Line(text, "DTEND;VALUE=DATE", Plain(day.Day.AddDays(1)));
        Line(text, "SUMMARY", Escaped(day.Summary));
        if (day.Description.Length > 0) Line(text, "DESCRIPTION", Escaped(day.Description));
        if (day.Address.Length > 0) Line(text, "URL", day.Address);
        // A due date makes nobody busy for the day.
        Line(text, "TRANSP", "TRANSPARENT");
        Line(text, "END", "VEVENT");
    }

    private static string Plain(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            if (c == '\n') escaped.Append("\\n");
            else if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\t' || !char.IsControl(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }

    // A line goes on after a line end and a space; a character is never cut in two.
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
