using Dapper;
using GoldenThread.Children;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Access;

/// <summary>Of what is sealed and marked: where, and whom to ask. Of what is silently sealed there is nothing.</summary>
public static class SealMarks
{
    /// <summary>The marks in a record that the person has opened.</summary>
    public static async Task<IReadOnlyList<(OrganisationId Organisation, Part Part, DateTimeOffset Day)>> In(GoldenThreadDb db, ChildId child) =>
    [
        .. (await db.Connection.QueryAsync<(Guid Organisation, string Part, DateTime Day)>("select distinct organisation, part, happened from gt_marks() where child = @child", new { child = child.Value }))
            .Select(m => (new OrganisationId(m.Organisation), StateWord.To<Part>(m.Part), new DateTimeOffset(DateTime.SpecifyKind(m.Day, DateTimeKind.Utc)))),
    ];
}
