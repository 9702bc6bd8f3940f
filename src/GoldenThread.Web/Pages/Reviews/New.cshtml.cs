using System.ComponentModel.DataAnnotations;
using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Records a serious incident.</summary>
[Authorize(May.RecordIncidents)]
[ShowsNoRecord]
internal sealed class NewModel(BeginReview begin) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line)]
    public string Title { get; set; } = "";

    [BindProperty]
    public IncidentAnswers Incident { get; set; } = new();

    public void OnGet()
    {
        // Nothing is known yet.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrWhiteSpace(Reference)) await this.Does(nameof(Reference), () => begin.RequireFree(Reference));
        if (Incident.Read(ModelState, nameof(Incident)) is not { } incident || !ModelState.IsValid) return Page();
        Review? review = null;
        if (!await this.Does("Incident.Aware", async () => review = await begin.Record(Reference, Title, incident))) return Page();
        this.Say("Serious incident recorded.");
        return Redirect(FindReviews.Address(review!));
    }
}
