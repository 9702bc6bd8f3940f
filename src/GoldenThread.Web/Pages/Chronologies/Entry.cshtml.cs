using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>One entry of the merged chronology, with the findings based on it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(StoredEntry), "Entry of the chronology", By = "entry")]
internal sealed class EntryModel(FindReviews reviews, FindChronologies find, FindFindings findings) : PageModel
{
    public Review Review { get; private set; } = null!;

    public ChronologyEntry Entry { get; private set; } = null!;

    public Guid Contribution { get; private set; }

    public IReadOnlyList<ChronologyProblem> Problems { get; private set; } = [];

    public IReadOnlyList<ReviewRecord> CitedBy { get; private set; } = [];

    public IEnumerable<(string Label, string Words)> Columns =>
    [
        ("Date", Entry.WhenWords()), ("Organisation", Entry.Organisation), ("Recorded on", Entry.Recorded?.Text ?? "Not known"), ("Source", Entry.Source),
        ("Kind of contact", Entry.Kind),
        ("People", string.Join("; ", Entry.People)), ("Who was seen, and how", Entry.Seen), ("What was recorded", Entry.Text), ("Action taken", Entry.Action),
        ("Comment", Entry.Comment),
        ("Significance", Entry.Significance), ("Told to", Entry.ToldWords()),
        ("Added from", Entry.Place.File.Length > 0 ? $"{Entry.Place.File}, row {Entry.Place.Row}" : "Typed in"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid entry)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        var chronology = await find.Of(review);
        if (chronology.Chronology.Entries.FirstOrDefault(e => e.Place.Key == entry) is not { } found) return NotFound();
        (Review, Entry, Problems) = (review, found, chronology.Problems.GetValueOrDefault(entry) ?? []);
        Contribution = await find.RequestOf(entry);
        CitedBy = await findings.Citing(review, entry);
        return Page();
    }
}
