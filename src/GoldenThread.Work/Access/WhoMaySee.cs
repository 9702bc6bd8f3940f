using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Everybody who may see a record now, and by what: whom anything might give access, as the database decides of each.</summary>
internal sealed class WhoMaySee(AsSystem system, Acting acting)
{
    /// <summary>Somebody who may see it.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Organisation">For whom they work.</param>
    /// <param name="Level">How much.</param>
    /// <param name="Ground">By what.</param>
    internal sealed record Viewer(PersonId Person, string Name, string Organisation, Level Level, Ground Ground);

    /// <summary>The list, for somebody who has opened the record at the level plan or above.</summary>
    public Task<IReadOnlyList<Viewer>> Of(ChildId child) => system.Do<IReadOnlyList<Viewer>>(async db =>
    {
        var (day, now) = (acting.Today, acting.Now);
        var involved = (await db.Involvements.AsNoTracking().Where(i => i.Child == child && i.FromDay <= day && (i.WritesUntil == null || i.WritesUntil >= day)).ToListAsync()).ToList();
        var (workers, teams, organisations) = (involved.Select(i => i.Worker).OfType<PersonId>().ToList(), involved.Select(i => i.Team).OfType<TeamId>().ToList(), involved.Select(i => (OrganisationId?)i.Organisation).ToList());
        var people = new HashSet<PersonId>(workers);
        people.UnionWith(await db.TeamMembers.Where(m => teams.Contains(m.Team) && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).Select(m => m.Account).ToListAsync());
        people.UnionWith(await db.Supervisions.Where(s => workers.Contains(s.Worker) && s.FromDay <= day && (s.ToDay == null || s.ToDay >= day)).Select(s => s.Supervisor).ToListAsync());
        people.UnionWith(await db.WorkerDuties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team != null && teams.Contains(d.Team.Value)).Select(d => d.Account).ToListAsync());
        people.UnionWith(await db.ChairAssignments.Where(c => c.Child == child).Select(c => c.Account).ToListAsync());
        people.UnionWith((await db.AccessGrants.Where(g => g.Child == child && g.Account != null && g.ToDay >= day).Select(g => g.Account!.Value).ToListAsync()));
        people.UnionWith(await db.BrokenGlasses.Where(g => g.Child == child && g.Until > now).Select(g => g.Account).ToListAsync());
        foreach (var list in await db.Restrictions.Where(r => r.Child == child && r.EndedAt == null).Select(r => r.List).ToListAsync()) people.UnionWith(list.Keys);
        var named = await db.WorkerDuties.Where(d => d.Kind == DutyKind.NamedProfessional).Select(d => d.Account).ToListAsync();
        var granted = await db.AccessGrants.Where(g => g.Child == child && g.Organisation != null && g.ToDay >= day).Select(g => g.Organisation).ToListAsync();
        var (ids, namedIds) = (people.Select(p => p.Value).ToList(), named.Select(p => p.Value).ToList());
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && (ids.Contains(a.Id) || (namedIds.Contains(a.Id) && organisations.Contains(a.Organisation)) || (a.Organisation != null && granted.Contains(a.Organisation))))
            .OrderBy(a => a.FullName).Select(a => new { a.Id, a.FullName, a.Organisation }).ToListAsync();
        var names = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        var all = new List<Viewer>();
        foreach (var account in accounts)
        {
            var (level, ground) = await DecidedAccess.Of(db, new PersonId(account.Id), child, now);
            if (level > Level.Nothing) all.Add(new Viewer(new PersonId(account.Id), account.FullName, account.Organisation is { } of ? names.GetValueOrDefault(of, "") : "", level, ground));
        }

        return all;
    });
}
