using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Who is near to whom: teams, managers, supervisors, data protection officers.</summary>
internal sealed class FindLine(AsSystem system, Acting acting)
{
    /// <summary>The managers of a worker's teams on a day.</summary>
    public Task<List<PersonId>> ManagersOf(PersonId worker, DateOnly day) => system.Do(db => (
        from member in db.TeamMembers
        join duty in db.WorkerDuties on member.Team equals duty.Team
        where member.Account == worker && member.FromDay <= day && (member.ToDay == null || member.ToDay >= day)
            && duty.Kind == DutyKind.ManagesTeam && duty.FromDay <= day && (duty.ToDay == null || duty.ToDay >= day)
        select duty.Account).Distinct().ToListAsync());

    /// <summary>The team of a worker on a day: the one that they joined first; null where they are in none.</summary>
    public Task<TeamId?> TeamOf(PersonId worker, DateOnly day) => system.Do(db => db.TeamMembers
        .Where(m => m.Account == worker && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).OrderBy(m => m.FromDay).ThenBy(m => m.Id).Select(m => (TeamId?)m.Team).FirstOrDefaultAsync());

    /// <summary>The lead professional of a child today, and those who manage the lead's team: who answers what is asked.</summary>
    public Task<List<PersonId>> WhoAnswersFor(ChildId child) => system.Do(async db =>
    {
        var day = acting.Today;
        var leads = await db.Involvements.Where(i => i.Child == child && i.Kind == InvolvementKind.Lead && i.FromDay <= day && (i.ToDay == null || i.ToDay >= day)).ToListAsync();
        var teams = leads.Select(l => l.Team).OfType<TeamId>().ToList();
        var managers = await db.WorkerDuties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team != null && teams.Contains(d.Team.Value) && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day))
            .Select(d => d.Account).ToListAsync();
        return leads.Select(l => l.Worker).OfType<PersonId>().Concat(managers).Distinct().ToList();
    });

    /// <summary>Who answers what is asked of a record: those, and the managers of the lead organisation's duty teams.</summary>
    public async Task<List<PersonId>> WhoAnswersRequests(ChildId child) => [.. (await WhoAnswersFor(child)).Concat(await DutyManagersOf(child)).Distinct()];

    /// <summary>True where somebody manages a duty team of the organisation that leads.</summary>
    public async Task<bool> ManagesDutyTeamOf(PersonId manager, ChildId child) => (await DutyManagersOf(child)).Contains(manager);

    private Task<List<PersonId>> DutyManagersOf(ChildId child) => system.Do(db =>
    {
        var day = acting.Today;
        return (from lead in db.Involvements
                join team in db.Teams on lead.Organisation equals team.Organisation
                join duty in db.WorkerDuties on team.Id equals duty.Team
                where lead.Child == child && lead.Kind == InvolvementKind.Lead && lead.FromDay <= day && (lead.ToDay == null || lead.ToDay >= day) && team.IsDuty
                    && duty.Kind == DutyKind.ManagesTeam && duty.FromDay <= day && (duty.ToDay == null || duty.ToDay >= day)
                select duty.Account).Distinct().ToListAsync();
    });

    /// <summary>True where somebody is of another's team or line.</summary>
    public Task<bool> AreNear(PersonId one, PersonId other) => system.Do(async db =>
    {
        var day = acting.Today;
        var teams = await db.TeamMembers.Where(m => m.Account == other && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).Select(m => m.Team).ToListAsync();
        return one == other
            || await db.TeamMembers.AnyAsync(m => m.Account == one && teams.Contains(m.Team) && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day))
            || await db.WorkerDuties.AnyAsync(d => d.Account == one && d.Kind == DutyKind.ManagesTeam && d.Team != null && teams.Contains(d.Team.Value) && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day))
            || await db.Supervisions.AnyAsync(s => s.Supervisor == one && s.Worker == other && s.FromDay <= day && (s.ToDay == null || s.ToDay >= day));
    });

    /// <summary>The named professionals of an organisation today.</summary>
    public Task<List<PersonId>> SafeguardingLeadsOf(OrganisationId organisation) => system.Do(async db =>
    {
        var day = acting.Today;
        var named = await db.WorkerDuties.Where(d => d.Kind == DutyKind.NamedProfessional && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)).Select(d => d.Account).ToListAsync();
        var ids = named.ConvertAll(n => n.Value);
        var here = await db.Accounts.Where(a => ids.Contains(a.Id) && a.Organisation == organisation && a.EndedAt == null).Select(a => a.Id).ToListAsync();
        return here.ConvertAll(id => new PersonId(id));
    });

    /// <summary>The members of an organisation's duty teams on a day, and those who manage them.</summary>
    public Task<List<PersonId>> DutyOf(OrganisationId organisation, DateOnly day) => system.Do(async db =>
    {
        var teams = await db.Teams.Where(t => t.Organisation == organisation && t.IsDuty && (t.ToDay == null || t.ToDay >= day)).Select(t => t.Id).ToListAsync();
        var members = await db.TeamMembers.Where(m => teams.Contains(m.Team) && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).Select(m => m.Account).ToListAsync();
        var managers = await db.WorkerDuties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team != null && teams.Contains(d.Team.Value) && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)).Select(d => d.Account).ToListAsync();
        return members.Concat(managers).Distinct().ToList();
    });

    /// <summary>Those of some people whose accounts are locked or have ended.</summary>
    public Task<List<PersonId>> Gone(IReadOnlyList<PersonId> people) => system.Do(async db =>
    {
        var (ids, soon) = (people.Select(p => p.Value).ToList(), acting.Now.AddDays(1));
        var here = await db.Accounts.Where(a => ids.Contains(a.Id) && a.EndedAt == null && (a.LockoutEnd == null || a.LockoutEnd < soon)).Select(a => a.Id).ToListAsync();
        return people.Where(p => !here.Contains(p.Value)).ToList();
    });

    /// <summary>Those of some people who may know of a child: neither too near, nor left out by a restriction.</summary>
    public Task<List<PersonId>> WhoMayKnow(ChildId child, IEnumerable<PersonId> people) => system.Do(async db =>
    {
        var may = new List<PersonId>();
        foreach (var person in people)
            if (!await DecidedAccess.IsBarred(db, person, child)) may.Add(person);
        return may;
    });

    /// <summary>The roles of the person who acts.</summary>
    public Task<List<Role>> Roles(PersonId of) => system.Do(async db =>
    {
        var day = acting.Today;
        var more = await db.WorkerDuties.Where(d => d.Account == of && d.Kind == DutyKind.AlsoHasRole && d.FromDay <= day && (d.ToDay == null || d.ToDay >= day)).Select(d => d.Role).ToListAsync();
        return (await db.Accounts.Where(a => a.Id == of.Value).Select(a => a.Role).ToListAsync()).Concat(more.OfType<Role>()).ToList();
    });
}
