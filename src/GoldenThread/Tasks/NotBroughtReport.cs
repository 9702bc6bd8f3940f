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
        var (services, byAge, byService, byTheme, hides) = Lines(own);
        ImmutableArray<(string, ImmutableArray<(string, int?)>)> tables =
        [
            Table("By age", Ages, byAge, own, n => AgeOf(n), hides), Table("By service", services, byService, own, n => Array.IndexOf(services, n.Service ?? "not known"), hides),
            Table("By reason", [.. Themes], byTheme, own, n => ThemeOf(n.Explained), hides), ("By season, in the year to the end of the quarter", [.. Seasons.Zip(BySeason(within, yearBefore))]),
        ];
        return new NotBroughtReport(year, quarter, hides ? null : own.Count, tables);
    }

    // One table that hides the total makes every other hide it.
    private static (string[] Services, ProtectedLine ByAge, ProtectedLine ByService, ProtectedLine ByTheme, bool Hides) Lines(IReadOnlyList<NotBrought> own)
    {
        var services = own.Select(n => n.Service ?? "not known").Distinct().Order(StringComparer.Ordinal).ToArray();
        var (byAge, byService, byTheme) = (Line(own, Ages, n => AgeOf(n)), Line(own, services, n => Array.IndexOf(services, n.Service ?? "not known")), Line(own, [.. Themes], n => ThemeOf(n.Explained)));
        return (services, byAge, byService, byTheme, byAge.HidesTotal || byService.HidesTotal || byTheme.HidesTotal);
    }

    // The four seasons together are the four quarters together: a quarter that hides its total hides the seasons in which it lies, here and in the reports after it.
    private static IEnumerable<int?> BySeason(List<NotBrought> within, DateOnly yearBefore)
    {
        var line = Line(within, Seasons, n => Season(n.Day));
        var hidden = new bool[Seasons.Length];
        for (var start = yearBefore; start < yearBefore.AddYears(1); start = start.AddMonths(3))
        {
            var end = start.AddMonths(3);
            if (Lines([.. within.Where(n => n.Day >= start && n.Day < end)]).Hides) hidden[Season(start)] = hidden[Season(end.AddDays(-1))] = true;
        }

        return line.Numbers.Select((n, i) => hidden[i] || (line.HidesTotal && n != 0) ? null : n);
    }

    private static int Season(DateOnly day) => day.Month % 12 / 3;

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
