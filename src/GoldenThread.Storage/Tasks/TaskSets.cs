using GoldenThread.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tasks;

/// <summary>The area's rows: those of records that the person has opened.</summary>
public static class TaskSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Tasks.</summary>
        public DbSet<KeptTask> Tasks => db.Set<KeptTask>();

        /// <summary>When they change.</summary>
        public DbSet<TaskClock> TaskClocks => db.Set<TaskClock>();

        /// <summary>What people did with them.</summary>
        public DbSet<TaskAct> TaskActs => db.Set<TaskAct>();
    }
}
