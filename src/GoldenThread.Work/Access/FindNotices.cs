using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>What people were told. A notice has no child's name: what it is about is opened to be read.</summary>
internal sealed class FindNotices(GoldenThreadDb db)
{
    private const int Most = 100;

    /// <summary>One's own, the newest first.</summary>
    public Task<List<Notice>> Mine()
    {
        var me = db.Session!.Person;
        return db.Notices.AsNoTracking().Where(n => n.Account == me).OrderByDescending(n => n.At).Take(Most).ToListAsync();
    }

    /// <summary>The data protection officer's list, the newest first.</summary>
    /// <param name="kind">One kind; null for all.</param>
    public Task<List<Notice>> ForOfficer(string? kind = null) =>
        db.Notices.AsNoTracking().Where(n => n.ForDpo && (kind == null || n.Kind == kind)).OrderByDescending(n => n.At).Take(Most).ToListAsync();

    /// <summary>How often the glass was broken in the last 90 days, beside all openings.</summary>
    public async Task<(int Glasses, int Openings)> Rate(DateTimeOffset now)
    {
        var since = now.AddDays(-90);
        return (await db.BrokenGlasses.CountAsync(g => g.At > since), await db.Openings.CountAsync(o => o.At > since && o.Level > GoldenThread.Access.Level.Nothing));
    }
}
