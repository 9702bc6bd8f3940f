using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A review: its timetable, the incident, what was decided, the review team.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Review")]
internal sealed class ReviewModel(FindReviews find, Acting acting) : PageModel
{
    public Review Review { get; private set; } = null!;

    public Timetable? Timetable { get; private set; }

    public IReadOnlyList<DueStep> Steps { get; private set; } = [];

    public bool Leads { get; private set; }

    /// <summary>What the review keeps in words, with how much of it there is.</summary>
    public IReadOnlyList<(NoteKind Kind, int Count)> Notes { get; private set; } = [];

    /// <summary>Parallel processes that run, and for which something is on hold.</summary>
    public IReadOnlyList<Note> Holding { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Review, Timetable, Steps, Leads) = (review, find.Timetable(review), find.Steps(review), review.IsLedBy(acting.By.Person));
        var numbers = await find.Numbers(review);
        Notes = [.. NoteKinds.All.Select(k => (k, numbers.GetValueOrDefault(k.Key)))];
        Holding = await find.Holding(review);
        return Page();
    }
}
