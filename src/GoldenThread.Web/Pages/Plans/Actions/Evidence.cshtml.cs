using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>A piece of evidence, with a file or without.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class EvidenceModel(FindPlans find, GoldenThreadDb db, UploadedFiles files) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Choose what kind of evidence it is")]
    public EvidenceKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say in a few words what it is")]
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

    public ActionInPlan InHand { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<EvidenceKind>().Select(k => new SelectListItem(k.Words(), k.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        ApproximateDate? dated = null;
        if (!string.IsNullOrWhiteSpace(Dated) && !ApproximateDate.TryParse(Dated, out dated))
            ModelState.AddModelError(nameof(Dated), "Enter a date, such as 31 March 2027, March 2027 or summer 2027");
        if (!ModelState.IsValid) return Page();
        var by = find.Actor(User);
        try
        {
            var attachment = Upload is null ? null : await files.Attach(Upload.Given(), InHand.Action, ofReturn: null, by, HttpContext.RequestAborted);
            InHand.Action.AddEvidence(Kind!.Value, Title, Description, dated, Source, attachment?.Id, by);
        }
        catch (RuleException refused)
        {
            ModelState.AddModelError(Upload is null ? nameof(Source) : nameof(Upload), refused.Message);
            return Page();
        }

        await db.Save();
        this.Say("The evidence was added.");
        return Redirect(Addresses.Action(InHand.Action.Id) + "#evidence");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        InHand = found;
        return true;
    }
}
