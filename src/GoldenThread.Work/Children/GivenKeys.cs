using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What was sent under a key: a double click, a replay, the back button and a draft that is sent twice make one contact.</summary>
internal static class GivenKeys
{
    /// <summary>The statement that the organisation sent under a key, in any of the records; null where it sent none.</summary>
    /// <param name="db">The piece of work.</param>
    /// <param name="children">In whose records.</param>
    /// <param name="organisation">Whose key it is.</param>
    /// <param name="key">The key; null where there is none.</param>
    public static async Task<StatementId?> Sent(GoldenThreadDb db, IReadOnlyList<ChildId> children, OrganisationId organisation, string? key) => key is null ? null
        : await db.Statements.AsNoTracking().Where(s => s.GivenKey == key && s.Organisation == organisation && children.Contains(s.Child)).Select(s => (StatementId?)s.Number).FirstOrDefaultAsync();
}
