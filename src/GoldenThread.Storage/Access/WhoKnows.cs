using Dapper;

namespace GoldenThread.Storage.Access;

/// <summary>Which organisations know a child, and whom to ring.</summary>
public static class WhoKnows
{
    /// <summary>Those that are involved today, of a record that the person has opened at any level.</summary>
    public static async Task<IReadOnlyList<string>> Of(GoldenThreadDb db, ChildId child) =>
    [
        .. (await db.Connection.QueryAsync<(string Name, string? Telephone, string? OutOfHours)>("select * from gt_known_to(@child)", new { child = child.Value }))
            .Select(o => string.Join(", ", new[] { o.Name, o.Telephone, o.OutOfHours is { } other ? $"out of hours {other}" : null }.OfType<string>())),
    ];
}
