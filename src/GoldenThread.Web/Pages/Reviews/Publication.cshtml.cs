using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>When the report is published, and why later than guidance has it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "The day of publication")]
internal sealed class PublicationModel(FindReviews find, ReviewChange change) : PageModel
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason for the delay")]
    public string? Delay { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Review, Version, On, Delay) = (review, review.Version, review.Publication, review.Delay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        Review = review;
        if (!ModelState.IsValid) return Page();
        (var done, Review) = await change.Make(this, review, Version, nameof(On), r => r.Publishing(), () => review.PlanPublication(On, Delay, find.Actor(User)), "Day of publication", "It is saved.");
        Version = Review.Version;
        return done ?? Page();
    }
}
