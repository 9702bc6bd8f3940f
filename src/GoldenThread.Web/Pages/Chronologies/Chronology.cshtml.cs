using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Time;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>The merged chronology of a review, narrowed to what is asked for; what an organisation knew on a day; a picture with lanes.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Chronology")]
internal sealed class ChronologyModel(FindReviews reviews, FindChronologies find, Acting acting) : PageModel, ISayWhatIsRead
{
    private const int Size = 100;
    private const int Drawn = 3_000;

    [BindProperty(SupportsGet = true, Name = "Asked")]
    public ChronologyQuestion Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public string WhatIsRead => Asked.AsksWhatWasKnown ? $"Chronology: what {Asked.KnownTo} knew on {Asked.On:d MMMM yyyy}" : "Chronology";

    public Review Review { get; private set; } = null!;

    public int All { get; private set; }

    public bool HasGlossary { get; private set; }

    /// <summary>The entries, each with what is said above it: that there was no contact before.</summary>
    public IReadOnlyList<(ChronologyEntry Entry, string? Gap)> Entries { get; private set; } = [];

    public IReadOnlyList<ChronologyEntry> Perhaps { get; private set; } = [];

    public IReadOnlyList<NameLeftOver> Left { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Knowing { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        Review = review;
        var view = await ChronologyView.Of(find, review, Asked);
        (All, HasGlossary, Left, Perhaps) = (view.All, view.HasGlossary, view.Left, view.Perhaps);
        Pager = Pager.Of(Request, Number, view.Entries.Count, Size);
        var gaps = Gaps(view);
        Entries =
        [
            .. view.Entries.Skip((Pager.Page - 1) * Size).Take(Size)
            .Select(e => (e, e.When is { } when && gaps.Remove(when.Date.Earliest, out var gap) ? gap : null)),
        ];
        Organisations = Items("All organisations", view.Organisations);
        Knowing = Items("Everyone", view.Organisations);
        People = Items("Everyone", view.People);
        Kinds = Items("All kinds", view.Kinds);
        return Page();
    }

    /// <summary>The points of the picture: for each entry its day, its lanes and its words.</summary>
    public async Task<IActionResult> OnGetPictureAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        var view = await ChronologyView.Of(find, review, Asked);
        string[] lanes =
        [
            .. view.Entries.Select(e => e.Organisation).Distinct().Order(StringComparer.Ordinal), .. view.Entries.SelectMany(e => e.People).Distinct()
            .Order(StringComparer.Ordinal),
        ];
        var at = lanes.Index().DistinctBy(l => l.Item).ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        var dated = view.Entries.Where(e => e.When is not null).ToList();
        // Of many entries a lane's points of one day are drawn as one.
        var points = dated.Count <= Drawn
            ? dated.SelectMany(
                e => Lanes(e).Select(
                    lane => Point(e.When!.Date, at[lane], $"{e.WhenWords()} · {e.Organisation}", e.Text.Length > 120 ? $"{e.Text[..119]}…" : e.Text)))
            : dated.SelectMany(e => Lanes(e).Select(lane => (Lane: lane, e.When!.Date))).GroupBy(p => (p.Lane, p.Date.Edtf))
                .Select(g => Point(g.First().Date, at[g.Key.Lane], $"{g.First().Date.Text} · {g.Key.Lane}", $"{g.Count()} entries"));
        return new JsonResult(new { lanes, points, today = acting.Today.ToString("yyyy-MM-dd") });
    }

    private static IEnumerable<string> Lanes(ChronologyEntry entry) => entry.People.Distinct().Prepend(entry.Organisation);

    private static object[] Point(ApproximateDate date, int lane, string heading, string text) =>
        [date.Earliest.ToString("yyyy-MM-dd"), lane, date.Earliest == date.Latest ? 1 : 0, heading, text];

    private Dictionary<DateOnly, string> Gaps(ChronologyView view) =>
        Asked.Weeks is not (> 0 and var weeks) ? [] : GoldenThread.Chronologies.Chronology.Merge(view.Entries).Gaps(weeks)
        .ToDictionary(g => g.To, g => $"No entries for {(g.To.DayNumber - g.From.DayNumber) / 7} weeks: from {g.From:d MMMM yyyy} to {g.To:d MMMM yyyy}");

    private static IReadOnlyList<SelectListItem> Items(string all, IEnumerable<string> words) => [new(all, ""), .. words.Select(w => new SelectListItem(w, w))];
}
