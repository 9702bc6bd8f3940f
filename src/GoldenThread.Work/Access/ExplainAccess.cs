using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Why somebody sees, or does not see, a record on a day: by the model, which explains itself, and by the database, which decides.</summary>
internal sealed class ExplainAccess(GoldenThreadDb db)
{
    /// <summary>The decision of the model and that of the database; the session is the system's.</summary>
    public async Task<(Decision Model, Level Database, Ground Ground)> Of(PersonId person, ChildId child, DateTimeOffset at)
    {
        var model = AccessDecision.Of(person, child, at, await State([person], [child], at));
        var (level, ground) = await DecidedAccess.Of(db, person, child, at);
        return (model, level, ground);
    }

    /// <summary>Compares both for every pair of people and children; what differs comes back.</summary>
    /// <param name="people">Who.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="at">When, in UTC.</param>
    public async Task<IReadOnlyList<string>> Differences(IReadOnlyList<PersonId> people, IReadOnlyList<ChildId> children, DateTimeOffset at)
    {
        var state = await State(people, children, at);
        var differ = new List<string>();
        foreach (var person in people)
            foreach (var child in children)
            {
                var (model, (level, ground)) = (AccessDecision.Of(person, child, at, state), await DecidedAccess.Of(db, person, child, at));
                if (level != model.Level || ground != model.Ground) differ.Add($"{person.Value} {child.Value}: the model says {model.Level.InWords()} ({model.Ground.InWords()}), the database {level.InWords()} ({ground.InWords()})");
            }

        return differ;
    }

    /// <summary>An account by its address or id; null where there is none.</summary>
    public async Task<PersonId?> Account(string addressOrId)
    {
        var (id, address) = (Guid.TryParse(addressOrId, out var given) ? given : Guid.Empty, addressOrId.ToUpperInvariant());
        return (await db.Accounts.Where(a => a.Id == id || a.NormalizedEmail == address).Select(a => (Guid?)a.Id).SingleOrDefaultAsync()) is { } found ? new PersonId(found) : null;
    }

    /// <summary>Compares both for every account and some children.</summary>
    public async Task<(int Pairs, IReadOnlyList<string> Differ)> Sample(int children, DateTimeOffset at)
    {
        var people = await db.Accounts.AsNoTracking().Select(a => a.Id).ToListAsync();
        var some = await db.ChildRecords.AsNoTracking().OrderByDescending(r => r.BegunAt).Take(children).Select(r => r.Child).ToListAsync();
        return (people.Count * some.Count, await Differences([.. people.Select(p => new PersonId(p))], some, at));
    }

    // No more than the decision on these people and children asks.
    private async Task<AccessState> State(IReadOnlyList<PersonId> people, IReadOnlyList<ChildId> children, DateTimeOffset at)
    {
        var ids = people.Select(p => p.Value).ToList();
        var conflicts = await db.Conflicts.AsNoTracking().Where(c => people.Contains(c.Account)).ToListAsync();
        var homes = children.Concat(conflicts.Select(c => c.Child)).Distinct().Select(c => (IndividualId?)new IndividualId(c.Value)).ToList();
        return new AccessState
        {
            Workers = [.. (await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync()).Select(a => new Worker(new PersonId(a.Id), a.Organisation, a.Role, a.LockoutEnd > at ? DateTimeOffset.MinValue : a.EndedAt))],
            Involvements = await db.Involvements.AsNoTracking().Where(i => children.Contains(i.Child)).ToListAsync(),
            Members = await db.TeamMembers.AsNoTracking().Where(m => people.Contains(m.Account)).ToListAsync(),
            Duties = await db.WorkerDuties.AsNoTracking().Where(d => people.Contains(d.Account)).ToListAsync(),
            Supervisions = await db.Supervisions.AsNoTracking().Where(s => people.Contains(s.Supervisor)).ToListAsync(),
            Chairs = await db.ChairAssignments.AsNoTracking().Where(i => children.Contains(i.Child)).ToListAsync(),
            Grants = await db.AccessGrants.AsNoTracking().Where(i => children.Contains(i.Child)).ToListAsync(),
            Glasses = await db.BrokenGlasses.AsNoTracking().Where(i => children.Contains(i.Child) && people.Contains(i.Account)).ToListAsync(),
            Restrictions = await db.Restrictions.AsNoTracking().Where(i => children.Contains(i.Child)).ToListAsync(),
            Conflicts = conflicts,
            Homes = conflicts.Count == 0 ? [] : await db.Statements.AsNoTracking().Where(s => (s.Fact == FactKind.LivesAt || s.Fact == FactKind.StaysAt) && homes.Contains(s.About)).ToListAsync(),
        };
    }
}
