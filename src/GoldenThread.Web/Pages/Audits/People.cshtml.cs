using GoldenThread.Audits;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Names auditors and moderators, and gives cases out. The lead of an organisation names its own auditors.</summary>
[Authorize(May.GiveCases)]
[ShowsNoRecord]
internal sealed class PeopleModel(FindAudits find, PlanAudit plan, DrawCases draw, Acting acting) : PageModel
{
    private IReadOnlyList<Account> accounts = [];

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public AuditPart As { get; set; } = AuditPart.Auditor;

    public FoundAudit Found { get; private set; } = null!;

    public bool Leads { get; private set; }

    public IEnumerable<SelectListItem> People => [new("", ""), .. accounts.Select(a => new SelectListItem($"{a.FullName}{(a.Organisation is { } of ? $", {Found.Name(of)}" : "")}", a.Id.ToString()))];

    public IEnumerable<SelectListItem> Parts => (Leads ? new[] { AuditPart.Auditor, AuditPart.Moderator } : [AuditPart.Auditor]).Select(p => new SelectListItem(Part(p), p.ToString()));

    public static string Part(AuditPart part) => part switch
    {
        AuditPart.Lead => "Leads the audit",
        AuditPart.Auditor => "Auditor",
        _ => "Moderator",
    };

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (accounts.FirstOrDefault(a => a.Id == Person) is not { } account)
        {
            ModelState.AddModelError(nameof(Person), "Choose a person");
            return Page();
        }

        if (!await this.Does(nameof(Person), () => plan.Name(Found.Audit, account, Leads && As == AuditPart.Moderator ? AuditPart.Moderator : AuditPart.Auditor))) return Page();
        this.Say($"{account.FullName} is named for the audit.");
        return Redirect($"{AuditAddresses.Of(Found.Audit)}/people");
    }

    public async Task<IActionResult> OnPostGiveAsync(string reference)
    {
        if (!await Find(reference) || !Leads) return NotFound();
        var given = 0;
        if (!await this.Does(nameof(Person), async () => given = await draw.Give(Found))) return Page();
        this.Say($"{given} {(given == 1 ? "sheet was" : "sheets were")} given out.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { } found) return false;
        var by = acting.By;
        (Found, Leads) = (found, found.Audit.IsLedBy(by.Person));
        if (!Leads && !(by.Role == Role.OrganisationLead && by.Organisation is { } own && found.Audit.Organisations.Contains(own))) return false;
        accounts = [.. (await find.People(found.Audit)).Where(a => Leads || a.Organisation == by.Organisation)];
        return true;
    }
}
