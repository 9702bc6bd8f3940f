using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Writes a sheet and sends it; raises an immediate concern, which leaves the audit at once.</summary>
internal sealed class WriteSheet(GoldenThreadDb db, Acting acting, Saving saving, PostLetters letters, IServiceAddress address)
{
    /// <summary>Keeps what was written so far.</summary>
    /// <exception cref="RuleException">Somebody else writes it, or it was sent.</exception>
    public Task Keep(AuditSheet sheet, uint seen, SheetContent content) => saving.Change(sheet.Version, seen, () => sheet.Write(content, acting.By));

    /// <summary>Sends it.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public Task Send(Audit audit, AuditSheet sheet, uint seen, SheetContent content) => saving.Change(sheet.Version, seen, () =>
    {
        sheet.Write(content, acting.By);
        sheet.Send(audit.Tool, acting.By);
    });

    /// <summary>Answers that the child is not known.</summary>
    public async Task NotKnown(AuditSheet sheet, string because)
    {
        sheet.IsNotKnown(because, acting.By);
        await db.SaveAsRead();
    }

    /// <summary>Accepts sheets that were sent.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AcceptSent(FoundAudit found)
    {
        var sent = found.Sheets.Where(s => s.State == SheetState.Sent).ToList();
        foreach (var sheet in sent) sheet.Accept(found.Audit, acting.By);
        await db.SaveAsRead("Sheets accepted");
        return sent.Count;
    }

    /// <summary>Sends a sheet back to its auditor.</summary>
    /// <exception cref="RuleException">It was not sent, is moderated, or it is not said why.</exception>
    public async Task SendBack(Audit audit, AuditSheet sheet, string because)
    {
        sheet.SendBack(audit, because, acting.By);
        await db.SaveAsRead(because);
    }

    /// <summary>Raises an immediate concern, and tells the lead of the organisation without a word of the case.</summary>
    /// <exception cref="RuleException">It is not said what was seen, or who was told.</exception>
    public async Task Raise(AuditSheet sheet, string what, string toldWhom, DateTimeOffset toldAt)
    {
        var concern = new ImmediateConcern(sheet, what, toldWhom, toldAt, acting.By);
        db.Add(concern);
        var leads = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Role == Role.OrganisationLead && a.Organisation == sheet.Organisation).ToListAsync();
        letters.Post(leads.Select(l => new OutboxMessage
        {
            Partnership = acting.Partnership,
            ToAddress = l.Email!,
            ToName = l.FullName,
            Subject = "An auditor raised an immediate concern",
            Body = $"Dear {l.FullName},\n\nAn auditor saw that a child may be unsafe now. Please look at it today and answer what was done:\n{address.Of(AuditAddresses.Concern(concern.Id))}",
            CreatedAt = acting.Now,
            DueAt = acting.Now,
        }));
        await db.SaveAsRead();
    }

    /// <summary>Answers a concern.</summary>
    /// <exception cref="RuleException">It was answered, or it is not said what was done.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public Task Answer(ImmediateConcern concern, string done) => saving.Change(concern.Version, concern.Version, () => concern.Answer(done, acting.By));
}
