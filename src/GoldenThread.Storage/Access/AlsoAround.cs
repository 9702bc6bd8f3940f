using Dapper;

namespace GoldenThread.Storage.Access;

/// <summary>Whom of the people of a record another child has around them too. Which child that is, is not told; where a seal, a list or a conflict forbids it, nothing is.</summary>
public static class AlsoAround
{
    /// <summary>The people, each with an organisation that knows another child, of a record that is open at the level of the plan.</summary>
    public static async Task<IReadOnlyList<(IndividualId Person, string Organisation)>> In(GoldenThreadDb db, ChildId child) =>
    [
        .. (await db.Connection.QueryAsync<(Guid Individual, string Organisation)>("select individual, organisation from gt_also_around() where child = @child order by 1, 2", new { child = child.Value }))
            .Select(a => (new IndividualId(a.Individual), a.Organisation)),
    ];
}
