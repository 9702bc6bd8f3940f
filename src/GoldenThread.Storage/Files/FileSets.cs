using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Files;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class FileSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>The files' bytes.</summary>
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}
