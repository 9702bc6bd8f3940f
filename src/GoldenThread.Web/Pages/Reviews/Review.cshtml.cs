using GoldenThread.Reviews;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A review: its timetable, the incident, what was decided, who is named on it.</summary>
[Authorize(May.SeeReviews)]
internal sealed class ReviewModel(ReviewDesk desk) : PageModel
{
    public Review Review { get; private set; } = null!;

    public Timetable? Timetable { get; private set; }

    public IReadOnlyList<DueStep> Steps { get; private set; } = [];

    public bool Leads { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await desk.Read(id, "The page of the review") is not { } review) return NotFound();
        (Review, Timetable, Steps, Leads) = (review, desk.Timetable(review), desk.Steps(review), review.IsLedBy(desk.Actor(User).Person));
        return Page();
    }
}
