using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Earlier findings and recommendations that are similar to those of this review.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Similar earlier recommendations")]
internal sealed class SaidBeforeModel(FindReviews find, FindSaidBefore before) : PageModel, IShowFound
{
    private const int Most = 3;

    public Review Review { get; private set; } = null!;

    public IEnumerable<Reading> Found => Shown.SelectMany(s => s.Before.Readings);

    public IReadOnlyList<(ReviewRecord Record, BeforeShown Before)> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        Review = review;
        var shown = new List<(ReviewRecord, BeforeShown)>();
        foreach (var record in (await find.Records(review, Finding.Kind)).Concat(await find.Records(review, Advice.Kind)))
            shown.Add((record, await before.Like(FindFindings.Words(record), review, (record.Content as Advice)?.Became, Most)));
        Shown = shown;
        return Page();
    }
}
