using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>When the report is published, and why later than guidance has it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Publication date")]
internal sealed class PublicationModel(FindReviews find, ChangeReview change) : ReviewPage(find)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason for the delay")]
    public string? Delay { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        (Version, On, Delay) = (Review.Version, Review.Publication, Review.Delay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await Change(nameof(On), () => change.PlanPublication(Review, Version, On, Delay), () => "Publication date saved.");
    }
}
