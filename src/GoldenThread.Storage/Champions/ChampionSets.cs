using GoldenThread.Champions;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Champions;

/// <summary>The area's rows.</summary>
public static class ChampionSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Champions, also those who ended.</summary>
        public DbSet<Champion> Champions => db.Set<Champion>();
    }
}
