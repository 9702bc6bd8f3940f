using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Every partnership, for work that goes through all of them.</summary>
internal static class Partnerships
{
    public static async Task<IReadOnlyList<Partnership>> All(Database database, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.Jobs, cancellation);
        return await db.Partnerships.AsNoTracking().OrderBy(partnership => partnership.Name).ToListAsync(cancellation);
    }
}
