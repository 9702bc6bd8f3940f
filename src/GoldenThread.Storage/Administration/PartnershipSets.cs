using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Administration;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class PartnershipSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Partnerships: one's own, or all in the scope of jobs.</summary>
        public DbSet<Partnership> Partnerships => db.Set<Partnership>();
    }
}
