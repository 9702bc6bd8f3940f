using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Notices;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Notices;

/// <summary>What partnerships tell the public.</summary>
internal sealed class FindNotices(GoldenThreadDb db)
{
    /// <summary>Every notice that the session may see, with the name of its partnership, by name.</summary>
    public async Task<IReadOnlyList<(string Partnership, PublicNotice Notice)>> All()
    {
        var notices = await db.PublicNotices.AsNoTracking().ToListAsync();
        var names = await db.Partnerships.AsNoTracking().ToDictionaryAsync(partnership => partnership.Id, partnership => partnership.Name);
        return [.. notices.Select(notice => (names[notice.Partnership], notice)).OrderBy(one => one.Item1, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The own partnership's notice; null where nothing was written yet.</summary>
    public Task<PublicNotice?> Own() => db.PublicNotices.AsNoTracking().SingleOrDefaultAsync();
}
