using GoldenThread.Recurrence;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Recurrence;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class RecurrenceSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>What was decided on recommendations that look alike.</summary>
        public DbSet<RecurrenceVerdict> RecurrenceVerdicts => db.Set<RecurrenceVerdict>();
    }
}
