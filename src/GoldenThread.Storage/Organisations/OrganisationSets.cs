using GoldenThread.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Organisations;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class OrganisationSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Organisations, those that ended included.</summary>
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
    }
}
