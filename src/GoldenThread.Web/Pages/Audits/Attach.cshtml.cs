using System.Globalization;
using GoldenThread.Audits;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Attaches the result of an aspect to an action as evidence.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class AttachModel(FindAudits find, ReportAudit report, FindPlans plans) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "What was agreed")]
    public string? Target { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public ReportedAspect Result { get; private set; } = null!;

    public string Heading => Found.Audit.Tool.Aspect(Result.Aspect)?.Title ?? Result.Aspect;

    public async Task<IActionResult> OnGetAsync(string reference, string aspect) => await Find(reference, aspect) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string aspect)
    {
        if (!await Find(reference, aspect)) return NotFound();
        var last = (Action ?? "").Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];
        if (!Guid.TryParse(last, out var id) || await plans.Action(new ActionId(id)) is not { } action)
        {
            if (!(Action?.Length > Longest.Line)) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
            return Page();
        }

        decimal? agreed = decimal.TryParse(Target?.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target) ? target : null;
        if (agreed is null && !string.IsNullOrWhiteSpace(Target)) ModelState.AddModelError(nameof(Target), "Enter a percentage, such as 80");
        if (!ModelState.IsValid || !await this.Does(nameof(Action), () => report.Attach(Found.Audit, aspect, action, agreed))) return Page();
        this.Say("Result attached as evidence.");
        return Redirect(Addresses.Action(action.Id));
    }

    private async Task<bool> Find(string reference, string aspect)
    {
        if (await find.One(reference) is not { } found || found.Audit.Results.FirstOrDefault(r => r.Aspect == aspect) is not { } result) return false;
        (Found, Result) = (found, result);
        return true;
    }
}
