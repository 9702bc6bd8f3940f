using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Knows headings that say of when a column is: "Q1", "Sept-25", "RAG at 31 March 2026", "Previous RAG", "Current status".</summary>
internal static partial class HeadingTime
{
    private const int Longest = 40;

    private static readonly HashSet<string> EarlierWords = new(StringComparer.Ordinal) { "previous", "prior", "last", "earlier", "initial", "original", "baseline", "opening", "start", "old" };

    private static readonly HashSet<string> LatestWords = new(StringComparer.Ordinal) { "current", "latest", "present", "now", "new", "this", "updated", "revised", "final", "overall", "closing" };

    /// <summary>True for words that say when and nothing else.</summary>
    public static bool Is(string heading) => heading.Length is > 1 and <= Longest && (Quarter().IsMatch(ColumnWords.Plain(heading)) || IsDate(heading));

    /// <summary>True for a month or a quarter and nothing else, which no cell below a heading is where a date is meant.</summary>
    public static bool IsPeriod(string heading) => heading.Length is > 1 and <= Longest && (Quarter().IsMatch(ColumnWords.Plain(heading)) || MonthAndYear().IsMatch(heading));

    /// <summary>True where the words say when, whatever else they say.</summary>
    public static bool Has(string heading) => IsEarlier(heading) || IsLatest(heading) || Words(heading).Any(w => Token().IsMatch(w)) || !ApproximateDate.Find(heading).IsEmpty;

    /// <summary>True for "Previous RAG".</summary>
    public static bool IsEarlier(string heading) => Words(heading).Any(EarlierWords.Contains);

    /// <summary>True for "Current RAG".</summary>
    public static bool IsLatest(string heading) => !IsEarlier(heading) && Words(heading).Any(LatestWords.Contains);

    /// <summary>
    /// Of columns that say the same of several times, in their order, the one that says it of the latest: by its words, or by dates that run backwards; otherwise the last.
    /// </summary>
    public static int Latest(IReadOnlyList<int> columns, IReadOnlyList<string> titles)
    {
        if (columns.FirstOrDefault(c => IsLatest(titles[c]), -1) is >= 0 and var said) return said;
        List<int> left = [.. columns.Where(c => !IsEarlier(titles[c]))];
        if (left.Count == 0) return columns[^1];
        var dates = left.Select(c => ApproximateDate.Find(titles[c]) is [var only] ? only.Date.Edtf : null).ToList();
        return dates.TrueForAll(d => d is not null) && string.CompareOrdinal(dates[0], dates[^1]) > 0 ? left[0] : left[^1];
    }

    private static bool IsDate(string heading) => ApproximateDate.Find(heading) is [var only] && only.Length + 4 >= heading.Trim().Length || MonthAndYear().IsMatch(heading);

    private static string[] Words(string heading) => ColumnWords.Plain(heading).Split(' ');

    [GeneratedRegex(@"^(?:(?:quarter|qtr|q|month|year|phase|term|week)\s?(?:[1-9]|one|two|three|four)|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr|update|review))(?: (?:20)?[0-9]{2}(?: (?:20)?[0-9]{2})?)?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:to )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:q[1-4]|qtr|quarter|month|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Token();

    // "Sept-25", "Oct 25"
    [GeneratedRegex(@"^\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}[ -]?'?[0-9]{2}(?:[0-9]{2})?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex MonthAndYear();
}
