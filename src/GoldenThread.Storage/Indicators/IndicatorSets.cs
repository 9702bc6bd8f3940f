using GoldenThread.Indicators;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Indicators;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class IndicatorSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Indicators.</summary>
        public DbSet<Indicator> Indicators => db.Set<Indicator>();

        /// <summary>Readings of indicators, superseded ones included.</summary>
        public DbSet<IndicatorReading> IndicatorReadings => db.Set<IndicatorReading>();

        /// <summary>Cases behind computed readings, of the person's own organisation.</summary>
        public DbSet<ReadingCase> ReadingCases => db.Set<ReadingCase>();

        /// <summary>Figures of the whole; the database keeps them.</summary>
        public DbSet<WholeFigure> WholeFigures => db.Set<WholeFigure>();

        /// <summary>Reminders of readings that went out.</summary>
        public DbSet<ReadingReminder> ReadingReminders => db.Set<ReadingReminder>();
    }
}
