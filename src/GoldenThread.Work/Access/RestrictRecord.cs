using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Restricts a record to a list of people; its two guardians decide its changes together: one proposes, the other agrees.</summary>
internal sealed class RestrictRecord(GoldenThreadDb db, Acting acting, AsSystem system, OpenRecord open, FindLine line, Tell tell)
{
    /// <summary>Restricts a record that is not restricted; a system of the lead organisation may change the list too.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="list">Who sees how much.</param>
    /// <param name="guardians">Two people of the list, in the lead organisation.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="RuleException">There are not two guardians on the list, the person may not, or it is restricted and its guardians change it.</exception>
    public async Task<Guid> Restrict(ChildId child, IReadOnlyDictionary<PersonId, Level> list, IReadOnlyList<PersonId> guardians, string because)
    {
        await open.Act(child, Level.Record);
        if (!acting.IsSystem && !(await line.Roles(acting.By.Person)).Contains(Role.TeamManager)) throw new RuleException("A team manager restricts a record");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        var restriction = await Made(child, list, guardians, because);
        await system.Save(
            async within =>
            {
                foreach (var before in await Standing(within, child))
                {
                    if (!acting.IsSystem) throw new RuleException("This record is restricted. Its two guardians change a restriction together: one proposes, the other agrees");
                    before.EndedAt = acting.Now;
                }

                Begin(within, restriction);
            },
            "Record restricted");
        await db.Begin(db.Session!);
        return restriction.Id;
    }

    /// <summary>A guardian proposes another list, other guardians, or the end. The other guardian is told.</summary>
    /// <returns>The proposal.</returns>
    /// <exception cref="RuleException">The person is not a guardian, or what is proposed leaves no two guardians on the list.</exception>
    public async Task<Guid> Propose(ChildId child, IReadOnlyDictionary<PersonId, Level> list, IReadOnlyList<PersonId> guardians, string because, bool ends = false)
    {
        await open.Act(child, Level.Record);
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        var (me, standing) = (acting.By.Person, await Of(child) ?? throw new RuleException("This record is not restricted"));
        var gone = await line.Gone(standing.Guardians);
        if (!standing.IsGuardedBy(me, gone)) throw new RuleException("Its two guardians change a restriction together");
        if (!ends) await Made(child, list, guardians, because);
        var proposal = new RestrictionProposal
        {
            Partnership = acting.Partnership,
            Restriction = standing.Id,
            Child = child,
            List = ends ? standing.List : list,
            Guardians = ends ? standing.Guardians : guardians,
            Ends = ends,
            Because = because.Trim(),
            At = acting.Now,
            By = me,
        };
        db.Add(proposal);
        foreach (var other in standing.List.Keys.Where(p => p != me && !gone.Contains(p) && standing.IsGuardedBy(p, gone))) tell.Person(other, child, proposal.Id, "restriction-proposal", "The other guardian of a restricted record proposes a change: agree, or do not");
        await db.Save("Change of a restriction proposed");
        return proposal.Id;
    }

    /// <summary>The other guardian agrees, and it is so; or does not, and nothing changes.</summary>
    /// <returns>The restriction that now holds; that of before where it ended or nothing changed.</returns>
    /// <exception cref="RuleException">The person is not the other guardian, or it was decided.</exception>
    public async Task<Guid> Decide(ChildId child, Guid proposal, bool agreed)
    {
        await open.Act(child, Level.Record);
        var (me, now, holds) = (acting.By.Person, acting.Now, Guid.Empty);
        await system.Save(
            async within =>
            {
                var one = await within.RestrictionProposals.SingleOrDefaultAsync(p => p.Id == proposal && p.Child == child) ?? throw new NothingToSeeException();
                var before = await within.Restrictions.SingleAsync(r => r.Id == one.Restriction);
                one.Decide(agreed, me, before, await line.Gone(before.Guardians), now);
                holds = before.Id;
                tell.Person(within, one.By, child, one.Id, "restriction-decided", agreed ? "The other guardian agreed to your change of a restriction" : "The other guardian did not agree to your change of a restriction");
                if (!agreed) return;
                before.EndedAt = now;
                if (one.Ends) return;
                var after = await Made(child, one.List, one.Guardians, one.Because);
                holds = after.Id;
                Begin(within, after);
            },
            agreed ? "Change of a restriction agreed" : "Change of a restriction not agreed");
        await db.Begin(db.Session!);
        return holds;
    }

    /// <summary>The restriction that holds and that the person may see; null where there is none.</summary>
    public async Task<Restriction?> Of(ChildId child)
    {
        var now = acting.Now;
        return await db.Restrictions.AsNoTracking().Where(r => r.Child == child && r.At <= now && (r.EndedAt == null || r.EndedAt > now)).OrderByDescending(r => r.At).FirstOrDefaultAsync();
    }

    /// <summary>What the guardians proposed and did not decide yet.</summary>
    public Task<List<RestrictionProposal>> Proposed(Guid restriction) => db.RestrictionProposals.AsNoTracking().Where(p => p.Restriction == restriction && p.DecidedAt == null).OrderBy(p => p.At).ToListAsync();

    private static Task<List<Restriction>> Standing(GoldenThreadDb within, ChildId child) => within.Restrictions.Where(r => r.Child == child && r.EndedAt == null).ToListAsync();

    private void Begin(GoldenThreadDb within, Restriction restriction)
    {
        within.Restrictions.Add(restriction);
        foreach (var guardian in restriction.Guardians) tell.Person(within, guardian, restriction.Child, restriction.Id, "restriction", "You are a guardian of a restricted record");
        // The data protection officer sees that there is one, not why.
        tell.Officer(within, restriction.Child, restriction.Id, "restriction", "A record was restricted, or its list was changed");
    }

    private async Task<Restriction> Made(ChildId child, IReadOnlyDictionary<PersonId, Level> list, IReadOnlyList<PersonId> guardians, string because)
    {
        var made = new Restriction
        {
            Partnership = acting.Partnership,
            Child = child,
            List = list,
            Guardians = guardians,
            Because = because.Trim(),
            At = acting.Now,
            ReviewDay = acting.Today.AddDays(Restriction.ReviewedEvery),
        }.Checked();
        var (day, ids) = (acting.Today, guardians.Select(g => g.Value).ToList());
        var (lead, of) = await system.Do(async s => (
            await s.Involvements.Where(i => i.Child == child && i.Kind == InvolvementKind.Lead && i.FromDay <= day && (i.ToDay == null || i.ToDay >= day)).Select(i => (OrganisationId?)i.Organisation).FirstOrDefaultAsync(),
            await s.Accounts.Where(a => ids.Contains(a.Id)).Select(a => a.Organisation).ToListAsync()));
        return lead is not null && of.Any(o => o != lead) ? throw new RuleException("Both guardians are of the organisation that leads") { About = nameof(guardians) } : made;
    }
}
