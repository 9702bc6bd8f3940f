using System.ComponentModel.DataAnnotations;
using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>What was decided after the rapid review, by whom and why.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Decision")]
internal sealed class DecisionModel(FindReviews find, ChangeReview change) : ReviewPage(find)
{
    [BindProperty]
    public ReviewOutcome Outcome { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Decided by")]
    public string? By { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Reasons { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        Version = Review.Version;
        if (Review.Decision is { } decision) (Outcome, On, By, Reasons) = (decision.Outcome, decision.On, decision.By, decision.Reasons);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var decision = new ReviewDecision(Outcome, On!.Value, By ?? "", Reasons ?? "");
        return await Change(nameof(Reasons), () => change.Decide(Review, Version, decision), () => "Decision saved.");
    }
}
