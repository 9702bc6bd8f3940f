using GoldenThread.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Publications;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class PublicationSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Published versions of plans.</summary>
        public DbSet<Publication> Publications => db.Set<Publication>();

        /// <summary>The files of published versions.</summary>
        public DbSet<PublicationFile> PublicationFiles => db.Set<PublicationFile>();

        /// <summary>Logos that the next versions take over.</summary>
        public DbSet<PartnershipLogo> PartnershipLogos => db.Set<PartnershipLogo>();
    }
}
