using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Pathways;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class PathwaySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Replays of drafts of pathways.</summary>
        public DbSet<StoredReplay> PathwayReplays => db.Set<StoredReplay>();

        /// <summary>Times of pathways that partnerships chose.</summary>
        public DbSet<ChosenTime> PathwayTimes => db.Set<ChosenTime>();
    }
}
