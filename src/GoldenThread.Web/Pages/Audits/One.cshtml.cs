using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>One audit: how it is done, how far it has come, what it found.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class OneModel(FindAudits find, ReportAudit report, Acting acting) : PageModel
{
    public FoundAudit Found { get; private set; } = null!;

    public Audit? Repeated { get; private set; }

    public IReadOnlyList<(ReportedAspect Now, ReportedAspect? Before)> Compared { get; private set; } = [];

    public bool Leads => acting.Person is { } me && Found.Audit.IsLedBy(me);

    public bool MayGive => Leads || (User.Allows(May.GiveCases) && acting.By is { Role: Role.OrganisationLead, Organisation: { } own } && Found.Audit.Organisations.Contains(own));

    public bool MayName => MayGive;

    /// <summary>The next step of its state, for who leads it.</summary>
    public (string Words, string Address)? Next => !Leads ? null : Found.Audit.State switch
    {
        AuditState.Planned => ("Lock the frame", "lock"),
        AuditState.Framed => ("Draw cases", "draw"),
        AuditState.Drawn => ("Give cases to auditors", "people"),
        AuditState.Reading => ("Draw sheets for moderation", "moderation"),
        AuditState.Moderating => ("Report results", "report"),
        AuditState.Reported => ("Close the audit", "end"),
        _ => ((string, string)?)null,
    } is var (words, where) ? (words, $"{AuditAddresses.Of(Found.Audit)}/{where}") : null;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.One(reference) is not { } found) return NotFound();
        Found = found;
        Repeated = found.Audit.ReAuditOf is { } repeated ? await find.Audit(repeated) : null;
        Compared = await report.Compared(found.Audit);
        return Page();
    }

    public bool SeesFrame(OrganisationId organisation) => Leads || acting.By.Organisation == organisation;

    public string Stands(AuditSheet sheet) => (sheet.NotKnown is not null ? "not known to the organisation, " : "") + (sheet.State switch
    {
        SheetState.Open => sheet.SentBackBecause is null ? "being written" : "sent back",
        SheetState.Sent => "sent",
        _ => "accepted",
    }) + (Found.Moderations.FirstOrDefault(m => m.SheetId == sheet.Id) is { } moderation ? moderation.SentAt is null ? ", with a moderator" : ", moderated" : "");
}
