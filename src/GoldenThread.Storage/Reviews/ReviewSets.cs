using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Reviews;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class ReviewSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Reviews: those on which the person is named.</summary>
        public DbSet<Review> Reviews => db.Set<Review>();

        /// <summary>What else belongs to a review, what was withdrawn included.</summary>
        public DbSet<ReviewRecord> ReviewRecords => db.Set<ReviewRecord>();

        /// <summary>Documents of reviews, those that were withdrawn included.</summary>
        public DbSet<ReviewFile> ReviewFiles => db.Set<ReviewFile>();
    }
}
