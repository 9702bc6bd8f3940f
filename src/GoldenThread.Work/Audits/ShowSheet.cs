using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>The lead of an organisation lets a practitioner read what was written of a case of theirs, and withdraws it.</summary>
internal sealed class ShowSheet(GoldenThreadDb db, Acting acting, PostLetters letters, IServiceAddress address)
{
    /// <summary>True where the person says who of their organisation reads a sheet.</summary>
    public bool May(AuditSheet sheet) => acting.By is { Role: Role.OrganisationLead, Organisation: { } own } && own == sheet.Organisation && sheet.State != SheetState.Open && sheet.NotKnown is null;

    /// <summary>Who may read it, as far as the person may know.</summary>
    public Task<List<SheetReader>> Readers(AuditSheet sheet) => db.SheetReaders.Where(r => r.SheetId == sheet.Id).OrderBy(r => r.Name).ThenBy(r => r.Id).ToListAsync();

    /// <summary>People of the organisation who could read it.</summary>
    public Task<List<Account>> People(AuditSheet sheet)
    {
        var (own, auditor) = (sheet.Organisation, sheet.Auditor.Value);
        return db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Organisation == own && a.Id != auditor).OrderBy(a => a.FullName).ThenBy(a => a.Id).ToListAsync();
    }

    /// <summary>Sheets about the person's own work that they may read now.</summary>
    public async Task<IReadOnlyList<(AuditSheet Sheet, Audit Audit)>> Mine()
    {
        if (acting.Person is not { } me) return [];
        var allowed = await db.SheetReaders.AsNoTracking().Where(r => r.Person == me && r.WithdrawnAt == null).Select(r => r.SheetId).ToListAsync();
        if (allowed.Count == 0) return [];
        var sheets = await db.AuditSheets.AsNoTracking().Where(s => allowed.Contains(s.Id)).OrderByDescending(s => s.SentAt).ToListAsync();
        var ids = sheets.Select(s => s.Audit).Distinct().ToList();
        // Before it is reported the audit is not there for them, and so neither is the sheet.
        var audits = await db.Audits.AsNoTracking().Where(a => ids.Contains(a.Id) && a.ReportedAt != null).ToDictionaryAsync(a => a.Id);
        return [.. sheets.Where(s => audits.ContainsKey(s.Audit)).Select(s => (s, audits[s.Audit]))];
    }

    /// <summary>Lets somebody read it; they are told once they can.</summary>
    /// <exception cref="RuleException">It was not sent, or they are of another organisation.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else let them in the same moment.</exception>
    public async Task To(Audit audit, AuditSheet sheet, Account person)
    {
        var kept = (await Readers(sheet)).Find(r => r.Person.Value == person.Id);
        if (kept is { WithdrawnAt: null }) throw new RuleException($"{person.FullName} may read it already.") { About = nameof(person) };
        if (kept is not null) kept.Stands(true, acting.Now);
        else db.Add(new SheetReader(audit, sheet, new PersonId(person.Id), person.FullName, person.Organisation, acting.By));
        if (audit.ReportedAt is not null)
        {
            letters.Post([new OutboxMessage
            {
                Partnership = acting.Partnership,
                ToAddress = person.Email!,
                ToName = person.FullName,
                Subject = "You can read what an audit says about your work",
                Body = $"Dear {person.FullName},\n\nAn auditor read a record that you worked on. Your organisation lets you read what they wrote:\n{address.Of(AuditAddresses.Sheet(sheet.Id))}",
                CreatedAt = acting.Now,
                DueAt = acting.Now,
            }]);
        }

        await db.SaveAsRead("A practitioner may read the sheet");
    }

    /// <summary>Withdraws it.</summary>
    public async Task Withdraw(SheetReader reader)
    {
        reader.Stands(false, acting.Now);
        await db.SaveAsRead("A practitioner may no longer read the sheet");
    }
}
