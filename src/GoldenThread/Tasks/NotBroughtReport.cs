using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Tasks;

/// <summary>
/// The quarterly report on children who were not brought (ADS14 R8): themes by age, season and service. Small numbers are hidden, and a total that would give
/// one of them away is hidden everywhere.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Quarter">The quarter of the calendar, 1 to 4.</param>
/// <param name="Total">How many in the quarter; null where that is hidden.</param>
/// <param name="Tables">The tables: the heading, and each line with its number, null in place of a hidden one.</param>
public sealed record NotBroughtReport(int Year, int Quarter, int? Total, ImmutableArray<(string Heading, ImmutableArray<(string Line, int? Number)> Lines)> Tables)
{
    private static readonly string[] Ages = ["Not yet born", "Under 1", "1 to 4", "5 to 10", "11 to 15", "16 and 17"];
    private static readonly string[] Seasons = ["Winter (December to February)", "Spring (March to May)", "Summer (June to August)", "Autumn (September to November)"];

    /// <summary>What was recorded as the reason, in the words that the report counts.</summary>
    public static readonly ImmutableArray<string> Themes = ["Forgot", "Transport or cost", "Did not know of it", "Illness", "Declined", "Other reason", "Not explained"];

    /// <summary>The report of a quarter.</summary>
    /// <param name="all">What happened, of the quarter and of the nine months before it, which the seasons need.</param>
    /// <param name="year">The year.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static NotBroughtReport Of(IEnumerable<NotBrought> all, int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(quarter is >= 1 and <= 4, true, nameof(quarter));
        var first = new DateOnly(year, (3 * quarter) - 2, 1);
        var (after, yearBefore) = (first.AddMonths(3), first.AddMonths(-9));
        var within = all.Where(n => n.Day >= yearBefore && n.Day < after).ToList();
        var own = within.Where(n => n.Day >= first).ToList();
        var services = own.Select(n => n.Service ?? "not known").Distinct().Order(StringComparer.Ordinal).ToArray();
        var byAge = Line(own, Ages, n => AgeOf(n));
        var byService = Line(own, services, n => Array.IndexOf(services, n.Service ?? "not known"));
        var byTheme = Line(own, [.. Themes], n => ThemeOf(n.Explained));
        var bySeason = Line(within, Seasons, n => n.Day.Month % 12 / 3);
        // One table that hides the total makes every other hide it.
        var hides = new[] { byAge, byService, byTheme }.Any(l => l.HidesTotal);
        ImmutableArray<(string, ImmutableArray<(string, int?)>)> tables =
        [
            Table("By age", Ages, byAge, own, n => AgeOf(n), hides), Table("By service", services, byService, own, n => Array.IndexOf(services, n.Service ?? "not known"), hides),
            Table("By reason", [.. Themes], byTheme, own, n => ThemeOf(n.Explained), hides), ("By season, in the year to the end of the quarter", [.. Seasons.Zip(bySeason.Numbers)]),
        ];
        return new NotBroughtReport(year, quarter, hides ? null : own.Count, tables);
    }

    /// <summary>The last quarter that is over on a day.</summary>
    public static (int Year, int Quarter) Before(DateOnly day) => ((day.Month - 1) / 3) switch { 0 => (day.Year - 1, 4), var over => (day.Year, over) };

    private static ProtectedLine Line(IReadOnlyList<NotBrought> all, IReadOnlyList<string> lines, Func<NotBrought, int> which, bool totalKnown = true) =>
        SmallNumbers.Line([.. lines.Select((_, i) => all.Count(n => which(n) == i))], totalKnown);

    private static (string, ImmutableArray<(string, int?)>) Table(string heading, IReadOnlyList<string> lines, ProtectedLine known, IReadOnlyList<NotBrought> all, Func<NotBrought, int> which, bool hides) =>
        (heading, [.. lines.Zip((hides ? Line(all, lines, which, totalKnown: false) : known).Numbers)]);

    private static int AgeOf(NotBrought one)
    {
        if (one.Born is not { } born || born > one.Day) return 0;
        var years = one.Day.Year - born.Year;
        if (born.AddYears(years) > one.Day) years--;
        return years switch { < 1 => 1, < 5 => 2, < 11 => 3, < 16 => 4, _ => 5 };
    }

    private static int ThemeOf(string? explained)
    {
        if (explained is null) return Themes.Length - 1;
        var found = Themes.IndexOf(Themes.FirstOrDefault(t => string.Equals(t, explained.Trim(), StringComparison.OrdinalIgnoreCase)) ?? "");
        return found >= 0 ? found : Themes.Length - 2;
    }
}
