using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Plans an audit, asks organisations for their lists of cases, and takes these in.</summary>
internal sealed class PlanAudit(GoldenThreadDb db, Acting acting, FindAudits find, PostLetters letters, IServiceAddress address)
{
    /// <summary>Plans it, and asks the leads of the organisations for their lists.</summary>
    /// <exception cref="RuleException">Something is missing, or the reference is taken.</exception>
    public async Task<Audit> Plan(AuditPlan plan)
    {
        var audit = new Audit(acting.Partnership, plan, acting.By);
        if (await find.Audit(audit.Reference) is not null) throw new RuleException("Another audit has this reference.") { About = nameof(plan.Reference) };
        db.Add(audit);
        var leads = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Role == Role.OrganisationLead && a.Organisation != null).ToListAsync();
        letters.Post(leads.Where(l => audit.Organisations.Contains(l.Organisation!.Value)).Select(l => Letter(
            l, $"Please send the list of cases for the audit {audit.Reference}",
            $"{audit.Title} reads work from {audit.PeriodFrom:d MMMM yyyy} to {audit.PeriodTo:d MMMM yyyy}. Please send the references of all cases of your organisation that could be read:\n{address.Of(AuditAddresses.Cases(audit))}")));
        await db.SaveAsRead();
        return audit;
    }

    /// <summary>An organisation gives its list, in the place of the one before.</summary>
    /// <exception cref="RuleException">The list has faults, all of which are named; or the frame is locked.</exception>
    public async Task<AuditFrame> Give(Audit audit, OrganisationId organisation, IReadOnlyCollection<FrameRow> rows)
    {
        var register = await OrganisationLoading.Register(db);
        // Words that may mean this organisation are its own; those that mean none are left alone.
        var own = register.Before(organisation);
        if (CaseFrame.OfOthers(rows, words => register.Named(words) is [var known, ..] named && !named.Any(o => own.Contains(o.Id)) ? known.Name : null) is { Count: > 0 } others)
            throw new RuleException(string.Join('\n', others.Select(f => f.Sentence)));
        var frame = await db.AuditFrames.SingleOrDefaultAsync(f => f.Audit == audit.Id && f.Organisation == organisation);
        if (frame is null) db.Add(frame = new AuditFrame(audit, organisation, rows, acting.By));
        else frame.Give(audit, rows, acting.By);
        await db.SaveAsRead();
        return frame;
    }

    /// <summary>Names somebody for it, and tells them.</summary>
    /// <exception cref="RuleException">They are named already, or work for none of its organisations.</exception>
    public async Task Name(Audit audit, Account account, AuditPart part)
    {
        audit.Name(new PersonId(account.Id), account.FullName, part, account.Organisation);
        letters.Post([Letter(account, $"You are named for the audit {audit.Reference}", $"You are {(part == AuditPart.Auditor ? "an auditor" : part == AuditPart.Moderator ? "a moderator" : "a lead")} of “{audit.Title}”. Your files are listed at\n{address.Of("/audits")}")]);
        await db.SaveAsRead();
    }

    /// <summary>Gives it up.</summary>
    /// <exception cref="RuleException">It is over, or it is not said why.</exception>
    public async Task Abandon(Audit audit, string because)
    {
        audit.Abandon(because, acting.By);
        await db.SaveAsRead(because);
    }

    private OutboxMessage Letter(Account to, string subject, string words) => new()
    {
        Partnership = acting.Partnership,
        ToAddress = to.Email!,
        ToName = to.FullName,
        Subject = subject,
        Body = $"Dear {to.FullName},\n\n{words}",
        CreatedAt = acting.Now,
        DueAt = acting.Now,
    };
}
