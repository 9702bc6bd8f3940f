using System.Globalization;
using GoldenThread.Pathways;
using GoldenThread.Storage.Pathways;
using GoldenThread.Work.Pathways;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>What a draft would have said of past cases: lead time and burden.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class ReplayedModel(FindPathways find) : PageModel
{
    private static readonly (string Label, double From, double To)[] Bands =
        [
            ("less than a week", 0, 7), ("1 to 4 weeks", 7, 28), ("4 to 12 weeks", 28, 84), ("12 to 26 weeks", 84, 182), ("half a year to a year", 182, 365),
            ("more than a year", 365, double.MaxValue),
        ];

    public StoredReplay Kept { get; private set; } = null!;

    /// <summary>How many children it would have spoken of how long before the incident: the draft, and the pathway in force.</summary>
    public IEnumerable<(string Label, int Draft, int? InForce)> Leads =>
        Bands.Select(b => (b.Label, Count(Kept.Figures, b.From, b.To), Kept.InForce is { } held ? Count(held, b.From, b.To) : (int?)null))
            .Append(
                ("no alert before it", Kept.Figures.Cases - Kept.Figures.LeadDays.Count, Kept.InForce is { } beside ? beside.Cases - beside.LeadDays.Count : null));

    /// <summary>How often it would have spoken of the others, month by month, months without a word among them.</summary>
    public IEnumerable<(DateOnly Month, int Draft, int? InForce)> Burden
    {
        get
        {
            var named = Kept.Figures.SpokenOfOthers.Keys.Concat(Kept.InForce?.SpokenOfOthers.Keys ?? Enumerable.Empty<string>()).Order(StringComparer.Ordinal)
                .ToList();
            if (named.Count == 0) yield break;
            var last = Month(named[^1]);
            for (var month = Month(named[0]); month <= last; month = month.AddMonths(1))
            {
                var key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
                yield return (month, Kept.Figures.SpokenOfOthers.GetValueOrDefault(key), Kept.InForce?.SpokenOfOthers.GetValueOrDefault(key));
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Replay(id) is not { } kept) return NotFound();
        Kept = kept;
        return Page();
    }

    private static int Count(ReplayFigures figures, double from, double to) => figures.LeadDays.Count(d => d >= from && d < to);

    private static DateOnly Month(string key) => DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
