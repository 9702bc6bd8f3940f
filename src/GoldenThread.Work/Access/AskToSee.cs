using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using GoldenThread.Documents.Definitions;

namespace GoldenThread.Work.Access;

/// <summary>Asks to see a record, and answers: nobody answers their own, and nobody gets more than they asked for.</summary>
internal sealed class AskToSee(GoldenThreadDb db, Acting acting, AsSystem system, OpenRecord open, FindLine line, Tell tell)
{
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(1);

    /// <summary>Asks. The lead professional and the managers of the lead's team are told.</summary>
    /// <returns>The request.</returns>
    /// <exception cref="RuleException">It asks for too little, too much or too long, or does not say why, or the role sees no child.</exception>
    public async Task<AccessRequest> Ask(ChildId child, string purpose, string because, Level level, int days, bool urgent)
    {
        if (!(await line.Roles(acting.By.Person)).Any(Roles.OfRecords.Contains)) throw new RuleException("Your role does not open children's records");
        var request = new AccessRequest
        {
            Partnership = acting.Partnership,
            Child = child,
            Account = acting.By.Person,
            Organisation = acting.Writes.Organisation,
            Purpose = purpose,
            Because = because,
            Level = level,
            Days = days,
            Urgent = urgent,
            At = acting.Now,
            DueAt = urgent ? acting.Now + Urgent : new DateTimeOffset(LondonTime.Start(TimetableDefinitions.WorkingDays.Add(acting.Today, 1).AddDays(1)), TimeSpan.Zero),
        }.Checked();
        var answerers = await line.WhoAnswersRequests(child);
        await system.Save(
            async within =>
            {
                // Where there is no such record, what is answered is the same, and nothing waits.
                if (!await within.ChildRecords.AnyAsync(r => r.Child == child)) return;
                within.AccessRequests.Add(request);
                foreach (var person in answerers) tell.Person(within, person, child, request.Id, "access-request", urgent ? "Somebody asks to see a record, urgently: answer within the hour" : "Somebody asks to see a record: answer within one working day");
            },
            "Asked to see a record");
        return request;
    }

    /// <summary>Grants what was asked for, or less.</summary>
    /// <exception cref="RuleException">The person does not answer for this record, or grants too much.</exception>
    public async Task Grant(Guid request, ChildId child, Level level, int days)
    {
        var asked = await Find(request, child);
        var grant = asked.Grant(level, days, Answerer, acting.Now);
        db.AccessGrants.Add(acting.IsSystem ? grant.By(null) : grant);
        tell.Person(asked.Account, child, asked.Id, "access-answer", $"Your request to see a record was granted until {grant.ToDay:d MMMM yyyy}");
        await db.Save("Request to see the record granted");
    }

    /// <summary>Refuses, with a reason that can be challenged.</summary>
    /// <exception cref="RuleException">The person does not answer for this record, or gives no reason.</exception>
    public async Task Refuse(Guid request, ChildId child, string? reason)
    {
        var asked = await Find(request, child);
        asked.Refuse(reason, Answerer, acting.Now);
        tell.Person(asked.Account, child, asked.Id, "access-answer", "Your request to see a record was refused. You can challenge the refusal");
        await db.Save("Request to see the record refused");
    }

    // A system of the organisation that leads answers as nobody in particular.
    private PersonId Answerer => db.Session?.Person ?? new PersonId(Guid.Empty);

    /// <summary>What is asked of a record, for whoever answers it: the request and who asks. The manager of a duty team sees it without seeing the record.</summary>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">The person does not answer for this record.</exception>
    public async Task<(AccessRequest Request, string Who, string Organisation)> Show(Guid request, ChildId child)
    {
        var asked = await Find(request, child);
        var who = await system.Do(s => s.Accounts.Where(a => a.Id == asked.Account.Value).Select(a => a.FullName).SingleAsync());
        return (asked, who, await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == asked.Organisation).Select(o => o.Name).SingleAsync());
    }

    private async Task<AccessRequest> Find(Guid request, ChildId child)
    {
        var me = db.Session!.Person;
        if (!acting.IsSystem && !(await line.WhoAnswersRequests(child)).Contains(me!.Value))
        {
            await open.Act(child);
            throw new RuleException("The lead professional or their manager answers this");
        }

        if (acting.IsSystem || !await line.ManagesDutyTeamOf(me!.Value, child)) await open.Act(child);
        return await db.AccessRequests.SingleOrDefaultAsync(r => r.Id == request && r.Child == child) ?? throw new RuleException("There is no such request");
    }
}
