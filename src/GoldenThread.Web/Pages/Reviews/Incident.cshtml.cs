using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Incident details.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Incident details")]
internal sealed class IncidentModel(FindReviews find, ChangeReview change) : ReviewPage(find)
{
    [BindProperty]
    public IncidentAnswers Incident { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        (Version, Incident) = (Review.Version, IncidentAnswers.Of(Review.Incident));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        if (Incident.Read(ModelState, nameof(Incident)) is not { } incident) return Page();
        return await Change("Incident.Aware", () => change.Describe(Review, Version, incident), () => "Incident details saved.");
    }
}
