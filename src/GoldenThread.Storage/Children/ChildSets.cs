using GoldenThread.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Children;

/// <summary>The area's rows: those of records that the person has opened, as far as the level, seals and limits go.</summary>
public static class ChildSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Records.</summary>
        public DbSet<ChildRecord> ChildRecords => db.Set<ChildRecord>();

        /// <summary>Who appears in which record.</summary>
        public DbSet<Appearance> Appearances => db.Set<Appearance>();

        /// <summary>Statements.</summary>
        public DbSet<Statement> Statements => db.Set<Statement>();

        /// <summary>Who works with which child.</summary>
        public DbSet<Involvement> Involvements => db.Set<Involvement>();
    }
}
