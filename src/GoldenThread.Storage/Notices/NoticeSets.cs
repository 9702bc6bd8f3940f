using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Notices;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class NoticeSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>What partnerships tell the public.</summary>
        public DbSet<PublicNotice> PublicNotices => db.Set<PublicNotice>();
    }
}
