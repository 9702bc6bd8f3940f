using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Words that stand where a date would and are none.</summary>
internal static class VagueDates
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "immediate", "immediately", "with immediate effect", "ongoing", "on going", "continuous", "continuing", "in place", "rolling", "asap", "as soon as possible", "straight away", "straightaway", "at once", "without delay", "forthwith",
        "tbc", "tbd", "to be confirmed", "to be agreed", "to be determined", "n a", "na", "not applicable", "termly", "complete", "completed", "done", "overdue",
        "short term", "medium term", "long term",
    };

    private static readonly HashSet<string> Often = new(StringComparer.Ordinal)
        { "monthly", "weekly", "annual", "annually", "quarterly", "yearly", "daily", "biannual", "biannually", "bimonthly", "fortnightly" };

    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
        { "one", "two", "three", "four", "five", "six", "nine", "twelve", "eighteen", "bi" };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "day", "days", "week", "weeks", "month", "months", "year", "years" };

    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
        { "by", "due", "target", "deadline", "before", "until", "from", "since", "in", "on", "end", "of", "the", "early", "mid", "late", "start", "beginning", "middle", "next" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
    };

    public static bool Is(string text)
    {
        var plain = ColumnWords.Plain(text);
        if (Whole.Contains(plain)) return true;
        var words = plain.Split(' ');
        if (IsWithoutYear(words)) return true;
        var at = words[0] is "within" or "in" ? 1 : 0;
        while (at > 0 && at < words.Length && words[at] is "the" or "next") at++;
        if (at < words.Length && Often.Contains(words[at])) return at == 0;
        if (at < words.Length && (Counts.Contains(words[at]) || words[at].All(char.IsAsciiDigit)) && at + 1 < words.Length)
        {
            var unit = words[at + 1] is "working" && at + 2 < words.Length ? words[at + 2] : words[at + 1];
            // "Within three months the Council should" is no date, whatever it begins with.
            return !words.Any(w => w is "should" or "must" or "will" or "to") && (Units.Contains(unit) || (at == 0 && Often.Contains(words[1])));
        }

        return words[0] switch
        {
            "q1" or "q2" or "q3" or "q4" or "by" or "every" => words.Length is > 1 and < 8,
            "each" => words.Length == 2,
            "next" => words.Length > 1 && words[1] is "review" or "meeting" or "quarter" or "year",
            "end" => words.Length > 2 && words[2] is "term" or "year" or "quarter",
            _ => false,
        };
    }

    private static readonly HashSet<string> Seasons = new(StringComparer.Ordinal) { "spring", "summer", "autumn", "winter", "easter" };

    // "by end of Feb", "31 March": which year is not said.
    private static bool IsWithoutYear(string[] words)
    {
        var at = 0;
        while (at < words.Length && Before.Contains(words[at])) at++;
        if (at == 0 && words is ["may" or "march"]) return false;
        if (at < words.Length && words[at].TrimEnd('s', 't', 'n', 'd', 'r', 'h') is { Length: 1 or 2 } day && day.All(char.IsAsciiDigit)) at++;
        if (at < words.Length && words[at] is "of") at++;
        return at + 1 == words.Length && (Months.Contains(words[at]) || Seasons.Contains(words[at])) || at + 2 == words.Length && Seasons.Contains(words[at]) && words[at + 1] == "term";
    }
}
