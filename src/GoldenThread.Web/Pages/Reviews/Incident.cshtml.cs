using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>What is known of the incident.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "What is known of the incident")]
internal sealed class IncidentModel(FindReviews find, ReviewChange change) : PageModel
{
    [BindProperty]
    public IncidentAnswers Incident { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Review, Version, Incident) = (review, review.Version, IncidentAnswers.Of(review.Incident));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        Review = review;
        if (Incident.Read(ModelState, nameof(Incident)) is not { } incident) return Page();
        (var done, Review) = await change.Make(this, review, Version, "Incident.Aware", r => r.Incident.Written(), () => review.Describe(incident, find.Actor(User), find.Today), "What is known of the incident", "It is saved.");
        Version = Review.Version;
        return done ?? Page();
    }
}
