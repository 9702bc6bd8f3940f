using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Restricts a record to a list of people; two guardians decide its changes together.</summary>
internal sealed class RestrictRecord(GoldenThreadDb db, Acting acting, AsSystem system, OpenRecord open, Tell tell)
{
    /// <summary>Restricts it, or changes the list.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="list">Who sees how much.</param>
    /// <param name="guardians">Two people of the list.</param>
    /// <param name="because">Why.</param>
    /// <param name="agreedBy">The second person, of a change of a list that stands; null for a first one.</param>
    /// <exception cref="RuleException">There are not two guardians on the list, or a change is not agreed by both guardians.</exception>
    public async Task<Guid> Restrict(ChildId child, IReadOnlyDictionary<PersonId, Level> list, IReadOnlyList<PersonId> guardians, string because, PersonId? agreedBy = null)
    {
        await open.Act(child, Level.Record);
        if (!acting.IsSystem && !acting.By.Role.Equals(Role.TeamManager) && agreedBy is null) throw new RuleException("A team manager restricts a record");
        var restriction = new Restriction
        {
            Partnership = acting.Partnership,
            Child = child,
            List = list,
            Guardians = guardians,
            Because = because,
            At = acting.Now,
            ReviewDay = acting.Today.AddDays(Restriction.ReviewedEvery),
        }.Checked();
        await system.Save(
            async within =>
            {
                foreach (var before in await within.Restrictions.Where(r => r.Child == child && r.EndedAt == null).ToListAsync())
                {
                    if (!acting.IsSystem && !before.Guardians.ToHashSet().SetEquals([acting.By.Person, agreedBy ?? acting.By.Person])) throw new RuleException("Its two guardians change a restriction together");
                    before.EndedAt = acting.Now;
                }

                within.Restrictions.Add(restriction);
                foreach (var guardian in guardians) tell.Person(within, guardian, child, restriction.Id, "restriction", "You are a guardian of a restricted record");
            },
            "Record restricted");
        await db.Begin(db.Session!);
        return restriction.Id;
    }
}
