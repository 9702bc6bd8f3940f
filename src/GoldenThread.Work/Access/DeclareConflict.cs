using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Says that somebody is too near to a child, and that they are not any more.</summary>
internal sealed class DeclareConflict(GoldenThreadDb db, Acting acting, AsSystem system, FindLine line, Tell tell)
{
    /// <summary>Declares one's own, or notes a colleague's. From then on there is nothing for them to see.</summary>
    /// <exception cref="RuleException">A colleague's is noted by a supervisor, a team manager or a chair.</exception>
    public async Task<Guid> Declare(ChildId child, PersonId? worker, ConflictKind kind)
    {
        var me = db.Session!.Person;
        var conflict = new Conflict { Partnership = acting.Partnership, Child = child, Account = worker ?? acting.By.Person, Kind = kind, At = acting.Now, DeclaredBy = me };
        if (!acting.IsSystem && conflict.Account != me && !(await line.Roles(me!.Value)).Any(r => r is Role.Supervisor or Role.TeamManager or Role.IndependentChair))
            throw new RuleException("A supervisor, a team manager or a chair notes a colleague's conflict");
        // Where there is no such record, what is answered is the same, and nothing stands.
        if (!acting.IsSystem && !await system.Do(s => s.ChildRecords.AnyAsync(r => r.Child == child))) return conflict.Id;
        db.Conflicts.Add(conflict);
        // The data protection officer sees that there is one, not which.
        tell.Officer(child, conflict.Id, "conflict", "A conflict between a worker and a child was declared or noted");
        await db.Save("Conflict of interest");
        return conflict.Id;
    }

    /// <summary>A second person ends it.</summary>
    /// <exception cref="RuleException">It is one's own or one noted it, or no reason is given.</exception>
    public Task End(Guid conflict, string? because)
    {
        var me = db.Session!.Person;
        return system.Save(
            async within =>
            {
                var ends = await within.Conflicts.SingleOrDefaultAsync(c => c.Id == conflict) ?? throw new NothingToSeeException();
                if (me is { } person && !(await line.Roles(person)).Any(r => r is Role.TeamManager or Role.IndependentChair or Role.Supervisor)) throw new RuleException("A manager, supervisor or chair ends a conflict");
                // Nobody who is too near to the child themselves decides it.
                if (await within.Conflicts.AnyAsync(c => c.Child == ends.Child && c.Account == me && c.EndedAt == null)) throw new NothingToSeeException();
                ends.End(because, me ?? new PersonId(Guid.Empty), acting.Now);
            },
            "Conflict of interest ended");
    }

    /// <summary>Conflicts that hold, of people of the organisation of the manager who is signed in; their own is not among them.</summary>
    public async Task<IReadOnlyList<(Conflict Conflict, string Name)>> OfMyPeople()
    {
        var all = await db.Conflicts.AsNoTracking().Where(c => c.EndedAt == null).OrderBy(c => c.At).ToListAsync();
        var ids = all.Select(c => c.Account.Value).ToList();
        var names = await system.Do(s => s.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.FullName));
        return [.. all.Select(c => (c, names.GetValueOrDefault(c.Account.Value, "")))];
    }
}
