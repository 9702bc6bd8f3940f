using System.ComponentModel.DataAnnotations;
using GoldenThread.Audits;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Plans an audit.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class NewModel(FindTools tools, FindAudits find, FindIndicators organisations, PlanAudit plan) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    public AuditKind Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a tool")]
    [UpTo(Longest.Key)]
    public string Tool { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter the first day of the period")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day of the period")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    public Guid? Repeats { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Recommendation")]
    public string? Recommendation { get; set; }

    public IReadOnlyList<SelectListItem> Tools { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Earlier { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<AuditKind>().Select(k => new SelectListItem(AuditWords.Of(k), k.ToString()));

    public Task OnGetAsync() => Choices();

    public async Task<IActionResult> OnPostAsync()
    {
        await Choices();
        var chosen = await tools.One(Tool ?? "");
        if (chosen is null && !string.IsNullOrEmpty(Tool)) ModelState.AddModelError(nameof(Tool), "Choose a tool");
        RecommendationId? behind = null;
        if (!string.IsNullOrWhiteSpace(Recommendation))
        {
            behind = Guid.TryParse(Recommendation.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1], out var id) && await find.Recommendation(new RecommendationId(id)) ? new RecommendationId(id) : null;
            if (behind is null) ModelState.AddModelError(nameof(Recommendation), "Enter the address of a recommendation's page");
        }

        if (!ModelState.IsValid) return Page();
        Audit? planned = null;
        var wanted = new AuditPlan(
            Reference, Heading, Kind, chosen!, From!.Value, To!.Value, [.. Organisations.Where(o => Known.Any(k => k.Value == o.ToString())).Select(o => new OrganisationId(o))], behind,
            Repeats is { } repeated && Earlier.Any(e => e.Value == repeated.ToString()) ? new AuditId(repeated) : null);
        if (!await this.Does(nameof(Heading), async () => planned = await plan.Plan(wanted))) return Page();
        this.Say("Audit planned. The leads of the organisations were asked for their lists of cases.");
        return Redirect(AuditAddresses.Of(planned!));
    }

    private async Task Choices()
    {
        Tools = [new("", ""), .. (await tools.All()).Select(t => new SelectListItem($"{t.Title}, version {t.Number}", t.Key))];
        Known = [.. (await organisations.Organisations()).All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        Earlier = [new("None", ""), .. (await find.All()).Where(a => a.ReportedAt is not null).Select(a => new SelectListItem($"{a.Reference}: {a.Title} ({a.Tool.Title})", a.Id.Value.ToString()))];
    }
}
