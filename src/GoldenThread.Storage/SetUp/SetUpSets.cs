using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.SetUp;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class SetUpSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Steps of setting the partnership up that were done.</summary>
        public DbSet<SetUpStep> SetUpSteps => db.Set<SetUpStep>();
    }
}
