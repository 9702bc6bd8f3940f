using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Time;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>A piece of evidence, with a file or without.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class EvidenceModel(FindPlans find, RecordProgress record) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Choose the type of evidence")]
    public EvidenceKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title of the evidence")]
    public string Title { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Description { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Date")]
    public string? Dated { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Source { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<EvidenceKind>().Select(k => new SelectListItem(k.Words(), k.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        ApproximateDate? dated = null;
        if (!string.IsNullOrWhiteSpace(Dated) && !ApproximateDate.TryParse(Dated, out dated))
            ModelState.AddModelError(nameof(Dated), "Enter a real date, such as 31 March 2027, March 2027 or summer 2027");
        if (!ModelState.IsValid) return Page();
        var question = Upload is null ? nameof(Source) : nameof(Upload);
        if (!await this.Does(question, () => record.AddEvidence(
            Found.Action, Kind!.Value, Title, Description, dated, Source, Upload?.Given(), HttpContext.RequestAborted))) return Page();
        this.Say("Evidence added.");
        return Redirect(Found.Address + "#evidence");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
