using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Who is in which team, who manages it, who supervises whom.</summary>
internal sealed class KeepTeams(GoldenThreadDb db, Acting acting, AsSystem system, PassInvolvements pass)
{
    /// <summary>Says that somebody supervises a worker.</summary>
    /// <exception cref="RuleException">It is the same person, or the last day is before the first.</exception>
    public async Task Supervise(PersonId supervisor, PersonId worker, DateOnly from, DateOnly? to)
    {
        if (supervisor == worker) throw new RuleException("Nobody supervises themselves") { About = nameof(worker) };
        if (to < from) throw new RuleException("The last day is before the first") { About = nameof(to) };
        var before = await db.Supervisions.Where(s => s.Worker == worker && s.Supervisor == supervisor && s.ToDay == null && s.FromDay < from).ToListAsync();
        foreach (var one in before) one.ToDay = from.AddDays(-1);
        db.Supervisions.Add(new Supervision { Partnership = acting.Partnership, Supervisor = supervisor, Worker = worker, FromDay = from, ToDay = to });
        await db.Save("Supervision");
    }

    /// <summary>Begins a team; an administrator does.</summary>
    /// <exception cref="RuleException">It has no name, or a team has that name.</exception>
    public async Task<TeamId> Begin(string? name, OrganisationId? organisation, bool isDuty)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleException("Enter a name") { About = nameof(name) };
        var called = name.Trim();
        if (await db.Teams.AnyAsync(t => t.Name == called && t.Organisation == organisation && t.ToDay == null)) throw new RuleException("There is already a team with this name") { About = nameof(name) };
        var team = new Team { Partnership = acting.Partnership, Organisation = organisation, Name = called, IsDuty = isDuty, FromDay = acting.Today };
        db.Add(team);
        await db.Save("Team begun");
        return team.Id;
    }

    /// <summary>Says who manages a team. An administrator names the first; afterwards the manager hands it over, and nobody else.</summary>
    /// <exception cref="RuleException">Somebody manages it, who is not the person who acts, or it is oneself.</exception>
    public async Task Appoint(TeamId team, PersonId manager)
    {
        var (me, today) = (acting.By.Person, acting.Today);
        if (manager == me) throw new RuleException("Nobody gives themselves a team") { About = nameof(manager) };
        await system.Save(
            async within =>
            {
                var role = await within.Accounts.Where(a => a.Id == manager.Value && a.EndedAt == null).Select(a => (Role?)a.Role).SingleOrDefaultAsync();
                if (role != Role.TeamManager) throw new RuleException("Choose a team manager") { About = nameof(manager) };
                var now = acting.Now;
                var standing = await within.WorkerDuties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team == team && d.FromDay <= today && (d.ToDay == null || d.ToDay >= today)).ToListAsync();
                var ids = standing.Select(d => d.Account.Value).ToList();
                var gone = await within.Accounts.Where(a => ids.Contains(a.Id) && (a.EndedAt != null || a.LockoutEnd > now)).Select(a => a.Id).ToListAsync();
                if (standing.Any(d => !gone.Contains(d.Account.Value) && d.Account != me)) throw new RuleException("Its manager hands the team over") { About = nameof(manager) };
                if (standing.Count == 0 && acting.By.Role != Role.Administrator) throw new RuleException("An administrator names the first manager of a team") { About = nameof(manager) };
                foreach (var before in standing) before.ToDay = today.AddDays(-1);
                within.WorkerDuties.Add(new WorkerDuty { Partnership = acting.Partnership, Account = manager, Kind = DutyKind.ManagesTeam, Team = team, FromDay = today });
            },
            "Manager of a team");
    }

    /// <summary>Puts somebody into a team; its manager does.</summary>
    /// <exception cref="RuleException">They are in it already.</exception>
    public async Task Join(TeamId team, PersonId worker, DateOnly from)
    {
        await RequireKeeper(team);
        if (await db.TeamMembers.AnyAsync(m => m.Team == team && m.Account == worker && (m.ToDay == null || m.ToDay >= from))) throw new RuleException("They are a member already") { About = nameof(worker) };
        db.TeamMembers.Add(new TeamMember { Partnership = acting.Partnership, Team = team, Account = worker, FromDay = from });
        await Save("Joined the team");
    }

    /// <summary>Takes somebody out of a team from today on: what they hold there passes to the team now.</summary>
    /// <exception cref="RuleException">They are no member.</exception>
    public async Task Leave(TeamId team, PersonId worker)
    {
        await RequireKeeper(team);
        var today = acting.Today;
        var member = await db.TeamMembers.Where(m => m.Team == team && m.Account == worker && (m.ToDay == null || m.ToDay >= today)).OrderBy(m => m.FromDay).FirstOrDefaultAsync() ?? throw new RuleException("They are no member");
        await pass.Of(worker, "Left the team", team);
        member.ToDay = today.AddDays(-1);
        await Save("Left the team");
    }

    /// <summary>A team with the ids of its members, for its page.</summary>
    /// <exception cref="RuleException">There is no such team.</exception>
    public async Task<TeamKept> One(TeamId team)
    {
        var day = acting.Today;
        var one = await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == team) ?? throw new RuleException("There is no such team");
        var names = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).ToDictionaryAsync(a => new PersonId(a.Id), a => a.FullName);
        IReadOnlyList<(PersonId Person, string Name)> Named(IEnumerable<PersonId> people) => [.. people.Distinct().Where(names.ContainsKey).Select(p => (p, names[p])).OrderBy(p => p.Item2, StringComparer.OrdinalIgnoreCase)];
        var managers = Named(await db.WorkerDuties.AsNoTracking().Where(d => d.Kind == DutyKind.ManagesTeam && d.Team == team && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)).Select(d => d.Account).ToListAsync());
        var members = Named(await db.TeamMembers.AsNoTracking().Where(m => m.Team == team && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).Select(m => m.Account).ToListAsync());
        return new TeamKept(one, managers, members) { MayKeep = managers.Any(m => m.Person == acting.By.Person), MayAppoint = managers.Count == 0 && acting.By.Role == Role.Administrator };
    }

    // Before anything passes: what somebody holds must not move by the hand of whoever is refused afterwards.
    private async Task RequireKeeper(TeamId team)
    {
        if (acting.IsSystem) return;
        var (me, day) = (acting.By.Person, acting.Today);
        if (!await db.WorkerDuties.AnyAsync(d => d.Kind == DutyKind.ManagesTeam && d.Team == team && d.Account == me && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)))
            throw new RuleException("The manager of a team keeps its members, and nobody adds themselves");
    }

    // The database holds to who keeps a team.
    private async Task Save(string because)
    {
        try
        {
            await db.Save(because);
        }
        catch (DbUpdateException refused) when (refused.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.InsufficientPrivilege })
        {
            db.ChangeTracker.Clear();
            throw new RuleException("The manager of a team keeps its members, and nobody adds themselves");
        }
    }

    /// <summary>Teams with the names of their members and managers.</summary>
    public async Task<IReadOnlyList<TeamShown>> All()
    {
        var day = acting.Today;
        var names = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).ToDictionaryAsync(a => new PersonId(a.Id), a => a.FullName);
        var members = await db.TeamMembers.AsNoTracking().Where(m => m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).ToListAsync();
        var managers = await db.WorkerDuties.AsNoTracking().Where(d => d.Kind == DutyKind.ManagesTeam && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)).ToListAsync();
        List<string> Names(IEnumerable<PersonId> people) => [.. people.Distinct().Select(p => names.GetValueOrDefault(p)).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)];
        return [.. (await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync()).Select(t => new TeamShown(t, Names(managers.Where(d => d.Team == t.Id).Select(d => d.Account)), Names(members.Where(m => m.Team == t.Id).Select(m => m.Account))))];
    }
}
