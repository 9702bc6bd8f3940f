using System.Collections.Immutable;
using GoldenThread.Reviews;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Statistics of the reviews where a person is on the review team; with small numbers hidden where it is to be published.</summary>
[Authorize(May.SeeReviews)]
[ShowsFound]
internal sealed class CountsModel(FindReviews find) : PageModel, IShowFound
{
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    public int All { get; private set; }

    public string Headline { get; private set; } = "";

    public ImmutableArray<CountTable> Tables { get; private set; } = [];

    /// <summary>Figures that may be published name no review; the others name each.</summary>
    public IEnumerable<Reading> Found =>
        Published ? [] : Tables.SelectMany(t => t.Lines).SelectMany(l => l.Reviews).Select(r => new Reading("review", r.Id.Value, "Review statistics"));

    public async Task OnGetAsync()
    {
        var counted = await find.Counted();
        All = counted.Count;
        Tables = ReviewCounts.Of(counted, ReviewWords.Words, ReviewWords.Words);
        var infants = ReviewCounts.Infants(counted).Length;
        Headline = Published && !(SmallNumbers.MayShow(All, infants) && MayShowAll) ? "The number of infants is hidden because it, or the number of older children, is small."
            : All == 0 ? "" : $"{infants} of {All} {(All == 1 ? "review" : "reviews")} {(infants == 1 ? "is" : "are")} about an infant ({100.0 * infants / All:0}%).";
    }

    // Where a table has too few reviews to hide a number among them, their number would give it away.
    private bool MayShowAll => !Tables.Any(t => SmallNumbers.Line([.. t.Lines.Select(l => l.Reviews.Length)], t.Divides).HidesTotal);
}
