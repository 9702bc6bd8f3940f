using System.Globalization;
using Dapper;

namespace GoldenThread.Storage.Children;

/// <summary>The infants of a partnership; asked in the scope of the system.</summary>
public static class Infants
{
    /// <summary>Those who are born on a day or later, and those who are expected, in order of their ids.</summary>
    public static async Task<IReadOnlyList<ChildId>> BornFrom(GoldenThreadDb db, DateOnly from) =>
    [
        .. (await db.Connection.QueryAsync<Guid>(
            """
            select s.child_id from statement s where s.partnership_id = gt_partnership() and s.fact = 'born' and lower(s.value) >= @from and s.about_id = s.child_id and s.is_so and s.superseded_at is null and s.withdrawn_at is null
            union
            select s.child_id from statement s where s.partnership_id = gt_partnership() and s.fact = 'due' and lower(s.value) >= @from and s.about_id = s.child_id and s.is_so and s.superseded_at is null and s.withdrawn_at is null
              and not exists (select from statement b where b.partnership_id = s.partnership_id and b.about_id = s.about_id and b.fact = 'born' and b.is_so and b.superseded_at is null and b.withdrawn_at is null)
            order by 1
            """,
            new { from = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })).Select(id => new ChildId(id)),
    ];
}
