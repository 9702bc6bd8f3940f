using Dapper;
using GoldenThread.Access;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Access;

/// <summary>What the database decides, for the system that asks of anybody; it is the same function by which records are opened.</summary>
public static class DecidedAccess
{
    /// <summary>True where the person of the session shares surname and address with a child whose record they have opened.</summary>
    /// <param name="db">In the session of the person.</param>
    /// <param name="child">The child.</param>
    public static Task<bool> MayBeKin(this GoldenThreadDb db, ChildId child) => db.Connection.QuerySingleAsync<bool>("select gt_may_be_kin(@child)", new { child = child.Value });

    /// <summary>The level and ground that somebody has at a moment.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="person">Who.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    public static async Task<(Level Level, Ground Ground)> Of(GoldenThreadDb db, PersonId person, ChildId child, DateTimeOffset at)
    {
        var (level, ground) = await db.Connection.QuerySingleAsync<(int, string)>(
            "select level, ground from gt_access_of(@person, @child, @at)", new { person = person.Value, child = child.Value, at = at.UtcDateTime });
        return ((Level)level, StateWord.To<Ground>(ground));
    }

    /// <summary>The levels that several people have at a moment; those who have none are left out.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="people">Who.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    public static async Task<IReadOnlyDictionary<PersonId, Level>> OfAll(GoldenThreadDb db, IReadOnlyCollection<PersonId> people, ChildId child, DateTimeOffset at) =>
        (await db.Connection.QueryAsync<(Guid Person, int Level)>(
            "select p.id, a.level from unnest(@people) p (id) cross join lateral gt_access_of(p.id, @child, @at) a where a.level > 0",
            new { people = people.Select(p => p.Value).ToArray(), child = child.Value, at = at.UtcDateTime })).ToDictionary(a => new PersonId(a.Person), a => (Level)a.Level);
}
