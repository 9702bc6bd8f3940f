using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Directories;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class DirectorySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Directories of staff.</summary>
        public DbSet<StaffDirectory> StaffDirectories => db.Set<StaffDirectory>();

        /// <summary>People whom directories name.</summary>
        public DbSet<DirectoryUser> DirectoryUsers => db.Set<DirectoryUser>();

        /// <summary>Groups of directories.</summary>
        public DbSet<DirectoryGroup> DirectoryGroups => db.Set<DirectoryGroup>();

        /// <summary>Who is in which group.</summary>
        public DbSet<DirectoryMember> DirectoryMembers => db.Set<DirectoryMember>();
    }
}
