using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews.Notes;

/// <summary>What a review keeps of one kind: its terms, its events, what the family said.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Notes")]
internal sealed class IndexModel(FindReviews find, FindChronologies chronologies) : PageModel, ISayWhatIsRead
{
    /// <summary>Codes in place of names.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Codes { get; set; }

    public Coding Words { get; private set; } = null!;

    public Review Review { get; private set; } = null!;

    public NoteKind Kind { get; private set; } = null!;

    public string WhatIsRead => Kind.Plural;

    public IReadOnlyList<ReviewRecord> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string kind)
    {
        if (NoteKinds.Find(new RecordKind(kind)) is not { } found || await find.Find(id) is not { } review) return NotFound();
        (Review, Kind) = (review, found);
        Words = await Coding.Of(chronologies, review, Codes);
        Notes = await find.WithWithdrawn(review, found.Key);
        return Page();
    }
}
