using GoldenThread.Indicators;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Indicators;

/// <summary>Indicators with what they mean, and their readings.</summary>
internal sealed class IndicatorMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Indicator>(e =>
        {
            e.ToTable("indicator").HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property(i => i.Version).IsRowVersion();
            e.Ignore(i => i.Current);
            e.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.Indicator);
            e.HasMany(i => i.Owners).WithOne().HasForeignKey("IndicatorId").IsRequired();
            e.HasMany(i => i.Targets).WithOne().HasForeignKey("IndicatorId").IsRequired();
            e.HasMany(i => i.Changes).WithOne().HasForeignKey(c => c.Indicator);
            e.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.Indicator);
        });
        model.Entity<IndicatorVersion>(e =>
        {
            e.ToTable("indicator_version").HasKey(v => v.Id);
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Ignore(v => v.Definition);
            e.Ignore(v => v.After).Ignore(v => v.IsOfEquivalents);
        });
        model.Entity<IndicatorOwner>(e =>
        {
            e.ToTable("indicator_owner").HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property<IndicatorId>("IndicatorId");
        });
        model.Entity<IndicatorTarget>(e =>
        {
            e.ToTable("indicator_target").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property<IndicatorId>("IndicatorId");
        });
        model.Entity<PracticeChange>(e =>
        {
            e.ToTable("practice_change").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
        });
        model.Entity<StepChange>(e =>
        {
            e.ToTable("step_change").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<IndicatorReading>(e =>
        {
            e.ToTable("indicator_reading").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Ignore(r => r.Period);
            e.Ignore(r => r.Figure);
        });
        model.Entity<ReadingCase>(e =>
        {
            e.ToTable("reading_case").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
        });
        model.Entity<WholeFigure>(e => e.ToTable("indicator_whole").HasKey(w => new { w.Indicator, w.PeriodKind, w.PeriodFirst }));
        model.Entity<ReadingReminder>(e => e.ToTable("reading_reminder").HasKey(r => new { r.Indicator, r.Organisation, r.PeriodFirst, r.At }));
    }
}
