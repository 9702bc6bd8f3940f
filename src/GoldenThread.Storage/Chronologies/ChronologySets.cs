using GoldenThread.Chronologies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Chronologies;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class ChronologySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>What reviews ask organisations for; an organisation's lead sees its own.</summary>
        public DbSet<ReviewRequest> ReviewRequests => db.Set<ReviewRequest>();

        /// <summary>Entries of chronologies, those that were taken out included.</summary>
        public DbSet<StoredEntry> ChronologyEntries => db.Set<StoredEntry>();
    }
}
