using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>An involvement whose worker leaves, moves or is locked passes to its team the same day.</summary>
internal sealed class PassInvolvements(AsSystem system, Acting acting, Tell tell, FindLine line)
{
    /// <summary>Passes all that somebody holds: to the team that the involvement names, else to theirs. Its managers are told; of a team that nobody manages, and of none, the managers of the organisation.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="because">Why.</param>
    /// <param name="from">The team that they leave; null for the one that they are in.</param>
    public async Task Of(PersonId worker, string because, TeamId? from = null)
    {
        var (day, managers) = (acting.Today, await line.ManagersOf(worker, acting.Today));
        var team = from ?? await line.TeamOf(worker, day);
        if (from is null) await Left(worker);
        await system.Save(
            async within =>
            {
                var held = await within.Involvements.Where(i => i.Worker == worker && (i.ToDay == null || i.ToDay >= day) && (from == null || i.Team == null || i.Team == from)).ToListAsync();
                if (held.Count == 0) return;
                var organisation = await within.Accounts.Where(a => a.Id == worker.Value).Select(a => a.Organisation).SingleAsync();
                var told = managers.Count > 0 ? managers
                    : (await within.Accounts.Where(a => a.Role == Role.TeamManager && a.EndedAt == null && a.Organisation == organisation).Select(a => a.Id).ToListAsync()).ConvertAll(id => new PersonId(id));
                foreach (var one in held)
                {
                    one.PassToTeam(team);
                    await Things(within, one, worker);
                    foreach (var manager in told.Where(m => m != worker)) tell.Person(within, manager, one.Child, one.Id, "involvement-passed", "A worker's involvement has passed to your team: name who takes it");
                    if (one.Team is null) tell.Officer(within, one.Child, one.Id, "nobody-holds", "Nobody holds an involvement: its worker has gone, and was in no team");
                }
            },
            because);
    }

    /// <summary>
    /// Somebody is of another organisation from now on, or of none, or sees no children any more: what they hold passes, and what they were given for the former one ends the same day.
    /// They become a member of a team again by its manager, whoever the team is of.
    /// </summary>
    /// <param name="worker">The worker, while it is known for whom they held it.</param>
    /// <param name="because">Why.</param>
    public async Task Moves(PersonId worker, string because)
    {
        await Of(worker, because);
        var (today, yesterday) = (acting.Today, acting.Today.AddDays(-1));
        await system.Save(
            async within =>
            {
                foreach (var one in await within.TeamMembers.Where(m => m.Account == worker && (m.ToDay == null || m.ToDay >= today)).ToListAsync()) one.ToDay = yesterday;
                foreach (var one in await within.WorkerDuties.Where(d => d.Account == worker && (d.ToDay == null || d.ToDay >= today)).ToListAsync()) one.ToDay = yesterday;
                foreach (var one in await within.Supervisions.Where(s => (s.Worker == worker || s.Supervisor == worker) && (s.ToDay == null || s.ToDay >= today)).ToListAsync()) one.ToDay = yesterday;
                foreach (var one in await within.ChairAssignments.Where(c => c.Account == worker && (c.ToDay == null || c.ToDay >= today)).ToListAsync()) one.ToDay = yesterday;
                foreach (var one in await within.AccessGrants.Where(g => g.Account == worker && g.EndedAt == null && g.ToDay >= today).ToListAsync()) one.EndedAt = acting.Now;
            },
            because);
    }

    // What the worker has on the child's plan passes with it: no need and no watch-point is left with somebody who has gone.
    private async Task Things(GoldenThreadDb within, Involvement passed, PersonId worker)
    {
        var to = passed.Team?.Value ?? passed.Organisation.Value;
        var plan = new ChildPlan(await within.Statements.AsNoTracking().Where(s => s.Child == passed.Child).ToListAsync(), acting.Now, acting.Now);
        var name = await within.Organisations.IgnoreAutoIncludes().Where(o => o.Id == passed.Organisation).Select(o => o.Name).SingleAsync();
        foreach (var thing in plan.Left(new HashSet<string>(StringComparer.Ordinal) { worker.Value.ToString() }, null, acting.Today))
            within.Add(new Statement(acting.Partnership, passed.Child, StatementId.New(), StatementKind.Handover, new WrittenBy(passed.Organisation, null, name, acting.Now), new Given { Part = Part.Plan, Seal = thing.Seal, Limit = thing.Limit })
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { [Owners.Of] = thing.Number.Value.ToString(), [Owners.Owner] = to.ToString(), [Owners.From] = $"{acting.Today:yyyy-MM-dd}" },
            });
    }

    // A seal that nobody opens any more, and a record with one guardian, are seen by the data protection officer: no role and no team opens what is sealed.
    private Task Left(PersonId worker) => system.Save(
        async within =>
        {
            foreach (var seal in await within.Seals.FromSql($"select * from seal where lifted_at is null and {worker.Value} = any (openers)").AsNoTracking().ToListAsync())
                if (seal.ClosedAt(acting.Now) && (await line.Gone(seal.Openers)).Count == seal.Openers.Count)
                    tell.Officer(within, seal.Child, seal.Id.Value, "seal-nobody-opens", "Nobody who may open a seal has an account any more. The organisation whose seal it is decides");
            foreach (var restriction in await within.Restrictions.FromSql($"select * from restriction where ended_at is null and {worker.Value} = any (guardians)").AsNoTracking().ToListAsync())
            {
                tell.Officer(within, restriction.Child, restriction.Id, "guardian-gone", "A guardian of a restricted record has no account any more. Somebody of its list who sees the record stands in");
                foreach (var other in restriction.Guardians.Where(g => g != worker)) tell.Person(within, other, restriction.Child, restriction.Id, "guardian-gone", "The other guardian of a restricted record has gone: propose who follows");
            }
        },
        "Openers and guardians who have gone");
}
