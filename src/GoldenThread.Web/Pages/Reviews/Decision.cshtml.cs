using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>What was decided after the rapid review, by whom and why.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "The decision")]
internal sealed class DecisionModel(FindReviews find, ReviewChange change) : PageModel
{
    [BindProperty]
    public ReviewOutcome Outcome { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day of the decision")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Who decided")]
    public string? By { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Reasons { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Review, Version) = (review, review.Version);
        if (review.Decision is { } decision) (Outcome, On, By, Reasons) = (decision.Outcome, decision.On, decision.By, decision.Reasons);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        Review = review;
        if (!ModelState.IsValid) return Page();
        var decision = new ReviewDecision(Outcome, On!.Value, By ?? "", Reasons ?? "");
        (var done, Review) = await change.Make(this, review, Version, nameof(Reasons), r => r.Decision.Written(), () => review.Decide(decision, find.Actor(User), find.Today), "Decision", "The decision is recorded.");
        Version = Review.Version;
        return done ?? Page();
    }
}
