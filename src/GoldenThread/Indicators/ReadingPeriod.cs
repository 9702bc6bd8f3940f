using System.Globalization;
using System.Text.RegularExpressions;

namespace GoldenThread.Indicators;

/// <summary>The period of a reading: a month, a quarter, a year.</summary>
public readonly partial record struct ReadingPeriod : IComparable<ReadingPeriod>
{
    private const int FirstYear = 1900, LastYear = 2200;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The period of a kind that a day lies in.</summary>
    public ReadingPeriod(PeriodKind kind, DateOnly day)
    {
        Kind = kind;
        First = kind switch
        {
            PeriodKind.Day => day,
            PeriodKind.Month => new(day.Year, day.Month, 1),
            PeriodKind.Quarter => new(day.Year, day.Month - ((day.Month - 1) % 3), 1),
            // By the financial year, as halves are meant in public services.
            PeriodKind.Half => day.Month is >= 4 and < 10 ? new(day.Year, 4, 1) : new(day.Month < 4 ? day.Year - 1 : day.Year, 10, 1),
            PeriodKind.FinancialYear => new(day.Month < 4 ? day.Year - 1 : day.Year, 4, 1),
            PeriodKind.SchoolYear => new(day.Month < 9 ? day.Year - 1 : day.Year, 9, 1),
            _ => throw new InvalidOperationException($"{kind} is no kind of period."),
        };
    }

    private ReadingPeriod(DateOnly first, PeriodKind kind) => (First, Kind) = (first, kind);

    /// <summary>How long it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day.</summary>
    public DateOnly Last => Next.First.AddDays(-1);

    /// <summary>The one after it.</summary>
    public ReadingPeriod Next => Moved(1);

    /// <summary>The one before it.</summary>
    public ReadingPeriod Before => Moved(-1);

    /// <summary>A short form that is read again: "2026-03", "2026-Q1", "2025-26".</summary>
    public string Text => Kind switch
    {
        PeriodKind.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PeriodKind.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => $"{First.Year}-Q{((First.Month - 1) / 3) + 1}",
        PeriodKind.Half when First.Month is 1 or 7 => $"{First.Year}-H{(First.Month == 1 ? 1 : 2)}",
        PeriodKind.Half => First.Month == 4 ? $"H1 {Years(First.Year, '-')}" : $"H2 {Years(First.Month == 10 ? First.Year : First.Year - 1, '-')}",
        PeriodKind.FinancialYear => Years(First.Year, '-'),
        _ => Years(First.Year, '/'),
    };

    /// <summary>As people say it: "March 2026", "January to March 2026", "financial year 2025–26".</summary>
    public string Words => Kind switch
    {
        PeriodKind.Day => First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodKind.Month => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodKind.Quarter or PeriodKind.Half => First.Year == Last.Year
            ? $"{Months[First.Month - 1]} to {Months[Last.Month - 1]} {First.Year}"
            : $"{Months[First.Month - 1]} {First.Year} to {Months[Last.Month - 1]} {Last.Year}",
        PeriodKind.FinancialYear => $"financial year {Years(First.Year, '–')}",
        _ => $"school year {Years(First.Year, '–')}",
    };

    /// <summary>Reads "March 2026", "2026-03", "03/2026", "Q1 2025/26", "2026-Q1", "H1 2025-26", "2025-26", "2026-03-31".</summary>
    /// <param name="words">The words. "Q1 2025/26" is the first quarter of a financial year, "2026-Q1" of a calendar year.</param>
    /// <param name="kind">The kind that is meant, where that is known: a date then stands for the period that it lies in, and years for the year meant.</param>
    /// <returns>Null where they are no period, or one of another kind.</returns>
    public static ReadingPeriod? TryParse(string words, PeriodKind? kind = null)
    {
        // A year that was mistyped, such as 0202, would make a series of centuries.
        var read = Read(words.Trim(), kind) is { First.Year: >= FirstYear and <= LastYear } known ? known : (ReadingPeriod?)null;
        return kind is { } meant && read is { } period && period.Kind != meant
            ? period.Kind == PeriodKind.Day ? new ReadingPeriod(meant, period.First) : null
            : read;
    }

    /// <summary>Refuses a day that no period is counted from.</summary>
    /// <exception cref="RuleException">Its year was mistyped.</exception>
    public static void Require(DateOnly day, string about)
    {
        if (day.Year is < FirstYear or > LastYear) throw new RuleException($"Enter a date from {FirstYear} to {LastYear}.") { About = about };
    }

    /// <summary>How a kind is called.</summary>
    public static string Name(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "day",
        PeriodKind.Month => "month",
        PeriodKind.Quarter => "quarter",
        PeriodKind.Half => "half-year",
        PeriodKind.FinancialYear => "financial year",
        _ => "school year",
    };

    /// <inheritdoc/>
    public int CompareTo(ReadingPeriod other) => First != other.First ? First.CompareTo(other.First) : Kind.CompareTo(other.Kind);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>True where one lies before the other.</summary>
    public static bool operator <(ReadingPeriod one, ReadingPeriod other) => one.CompareTo(other) < 0;

    /// <summary>True where one lies after the other.</summary>
    public static bool operator >(ReadingPeriod one, ReadingPeriod other) => one.CompareTo(other) > 0;

    /// <summary>True where one does not lie after the other.</summary>
    public static bool operator <=(ReadingPeriod one, ReadingPeriod other) => one.CompareTo(other) <= 0;

    /// <summary>True where one does not lie before the other.</summary>
    public static bool operator >=(ReadingPeriod one, ReadingPeriod other) => one.CompareTo(other) >= 0;

    private static string Years(int first, char between) => $"{first}{between}{(first + 1) % 100:00}";

    private ReadingPeriod Moved(int by) => new(Kind switch
    {
        PeriodKind.Day => First.AddDays(by),
        PeriodKind.Month => First.AddMonths(by),
        PeriodKind.Quarter => First.AddMonths(3 * by),
        PeriodKind.Half => First.AddMonths(6 * by),
        _ => First.AddYears(by),
    }, Kind);

    private static ReadingPeriod? Read(string words, PeriodKind? kind)
    {
        // "2011-12" is a year or December, by what is meant.
        if (kind is PeriodKind.FinancialYear or PeriodKind.SchoolYear && OfYears(words, kind) is { } meant) return meant;
        if (DateOnly.TryParseExact(words, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new ReadingPeriod(PeriodKind.Day, day);
        if (DateTime.TryParseExact(words, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return new ReadingPeriod(PeriodKind.Day, new DateOnly(moment.Year, moment.Month, moment.Day));
        if (DateOnly.TryParseExact(
            words, ["yyyy-MM", "yyyy/MM", "M/yyyy", "MMMM yyyy", "MMM yyyy", "MMM-yy", "MMM yy", "MMMM-yy", "MMM-yyyy", "yyyy MMM", "yyyy MMMM"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            // "2025/10" may be written for a month, "2025-26" only for years: there is no month 26.
            return new ReadingPeriod(PeriodKind.Month, month);
        }

        return Part().Match(words) is { Success: true } part ? OfPart(part) : OfYears(words, kind);
    }

    private static ReadingPeriod? OfYears(string words, PeriodKind? kind) =>
        YearsForm().Match(words) is { Success: true } years && Years(years) is { } first
            ? kind == PeriodKind.SchoolYear || years.Groups["school"].Success
                ? new ReadingPeriod(new DateOnly(first, 9, 1), PeriodKind.SchoolYear)
                : new ReadingPeriod(new DateOnly(first, 4, 1), PeriodKind.FinancialYear)
            : null;

    private static ReadingPeriod? OfPart(Match match)
    {
        var name = match.Groups["a"].Success ? match.Groups["a"].Value : match.Groups["b"].Value;
        var quarter = name[0] is 'Q' or 'q';
        var (number, kind, months) = (name[1] - '0', quarter ? PeriodKind.Quarter : PeriodKind.Half, quarter ? 3 : 6);
        if (number < 1 || number > 12 / months) return null;
        var first = match.Groups["last"].Success ? Years(match) : int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        return first is not { } year || year is < FirstYear or > LastYear ? null
            : new ReadingPeriod(new DateOnly(year, match.Groups["last"].Success ? 4 : 1, 1).AddMonths((number - 1) * months), kind);
    }

    // "2025-26", "2025/2026": the second year follows the first.
    private static int? Years(Match match)
    {
        var (first, last) = (int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture), match.Groups["last"].Value);
        var second = int.Parse(last, CultureInfo.InvariantCulture);
        return first is >= FirstYear and <= LastYear && (last.Length == 4 ? second == first + 1 : second == (first + 1) % 100) ? first : null;
    }

    [GeneratedRegex(@"^((?<a>[QqHh][1-4])[ -]?(?<first>\d{4})([-/–](?<last>\d{4}|\d{2}))?|(?<first>\d{4})([-/–](?<last>\d{4}|\d{2}))?[ -]?(?<b>[QqHh][1-4]))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"^((financial year|(?<school>school year|academic year)|FY) )?(?<first>\d{4})[-/–](?<last>\d{4}|\d{2})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex YearsForm();
}
