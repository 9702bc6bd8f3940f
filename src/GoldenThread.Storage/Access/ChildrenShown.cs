using Dapper;
using GoldenThread.Access;

namespace GoldenThread.Storage.Access;

/// <summary>Lists of children and searches: each is written and committed before a name is shown.</summary>
public static class ChildrenShown
{
    /// <summary>The children whom the person may see something of, in pages; that they were shown is written first.</summary>
    /// <param name="db">In the session of the person.</param>
    /// <param name="after">The last child of the page before; null for the first page.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<Headline>> Mine(GoldenThreadDb db, ChildId? after, int most) =>
        await Shown(db, await db.Written("select gt_list_children($1, $2)", (object?)after?.Value ?? DBNull.Value, most));

    /// <summary>What a search finds that the person may know of; its terms are written first.</summary>
    /// <param name="db">In the session of the person.</param>
    /// <param name="asked">What is searched for.</param>
    /// <returns>The search's entry, and what it found.</returns>
    public static async Task<(Guid Entry, IReadOnlyList<Headline> Found)> Search(GoldenThreadDb db, IdentityAsked asked)
    {
        object Or(object? value) => value ?? DBNull.Value;
        var entry = await db.Written(
            "select gt_search_children($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::int, $8::jsonb)",
            Or(asked.PartOfName), Or(asked.NhsNumber), Or(asked.FullName), Or(Day(asked.Born)), Or(asked.Mother), Or(Day(asked.Due)), Or(asked.Order), System.Text.Json.JsonSerializer.Serialize(asked, System.Text.Json.JsonSerializerOptions.Web));
        return (entry, await Shown(db, entry));
    }

    /// <summary>The children of exactly this identity; the system asks, for what is handed in.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="asked">The identity.</param>
    public static async Task<IReadOnlyList<ChildId>> Exactly(GoldenThreadDb db, IdentityAsked asked) =>
    [
        .. (await db.Connection.QueryAsync<Guid>(
            "select * from gt_find_exactly(@nhs, @name, @born, @mother, @due, @order)",
            new { nhs = asked.NhsNumber, name = asked.FullName, born = Day(asked.Born), mother = asked.Mother, due = Day(asked.Due), order = asked.Order })).Select(id => new ChildId(id)),
    ];

    /// <summary>The children of a list that was written.</summary>
    internal static Task<IReadOnlyList<Headline>> Of(GoldenThreadDb db, Guid list) => Shown(db, list);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Headline>> Shown(GoldenThreadDb db, Guid list) =>
    [
        .. (await db.Connection.QueryAsync<(Guid Child, int Level, string? Name, string? Born, string? Due, int OfABirth, int? BirthOrder, string[]? KnownTo, bool Unseen)>(
            "select * from gt_headlines(@list)", new { list }))
            .Select(h => new Headline(new ChildId(h.Child), (Level)h.Level, h.Name, h.Born, h.Due, h.OfABirth, h.BirthOrder, h.KnownTo ?? [], h.Unseen)),
    ];
}
