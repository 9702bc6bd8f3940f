using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Who is in which team, who manages it, who supervises whom.</summary>
internal sealed class KeepTeams(GoldenThreadDb db, Acting acting)
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

    /// <summary>Puts somebody into a team.</summary>
    public async Task Join(TeamId team, PersonId worker, DateOnly from)
    {
        db.TeamMembers.Add(new TeamMember { Partnership = acting.Partnership, Team = team, Account = worker, FromDay = from });
        await db.Save("Joined the team");
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
