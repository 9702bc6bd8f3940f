using GoldenThread.Returns;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Returns;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class ReturnSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Returns of organisations.</summary>
        public DbSet<OrganisationReturn> Returns => db.Set<OrganisationReturn>();

        /// <summary>Reminders that went out.</summary>
        public DbSet<ReminderSent> RemindersSent => db.Set<ReminderSent>();
    }
}
