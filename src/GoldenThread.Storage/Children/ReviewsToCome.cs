using Dapper;

namespace GoldenThread.Storage.Children;

/// <summary>Orders, and decisions not to share, by their days; asked in the scope of the system.</summary>
public static class ReviewsToCome
{
    /// <summary>The children of whom an order is recorded.</summary>
    public static async Task<IReadOnlyList<ChildId>> WithOrders(GoldenThreadDb db) =>
        [.. (await db.Connection.QueryAsync<Guid>("select distinct child_id from statement where partnership_id = gt_partnership() and kind = 'order' and withdrawn_at is null and superseded_at is null order by 1")).Select(id => new ChildId(id))];

    /// <summary>The decisions not to share that are to be looked at again from a day on: the statement, and the day.</summary>
    public static async Task<IReadOnlyList<(Guid Row, DateOnly Review)>> NotShared(GoldenThreadDb db, DateOnly from) =>
    [
        .. (await db.Connection.QueryAsync<(Guid Id, string Review)>(
            "select id, words ->> 'review' from statement where partnership_id = gt_partnership() and kind = 'ruling' and words ->> 'outcome' = 'NotShared' and words ->> 'review' >= @from and withdrawn_at is null order by 2, 1",
            new { from = from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })).Select(r => (r.Id, DateOnly.ParseExact(r.Review, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
