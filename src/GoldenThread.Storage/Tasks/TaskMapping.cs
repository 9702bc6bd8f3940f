using GoldenThread.Children;
using GoldenThread.Storage.Mapping;
using GoldenThread.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Tasks;

/// <summary>Tasks, when they change next, and what people do with them.</summary>
internal sealed class TaskMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<KeptTask>(e =>
        {
            e.ToTable("task").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Ignore(t => t.Of);
            e.Ignore(t => t.Whose);
            e.Ignore(t => t.IsUnowned);
            AsArray(e.Property(t => t.Seals));
            AsArray(e.Property(t => t.Because));
        });
        model.Entity<TaskClock>(e =>
        {
            e.ToTable("task_clock").HasKey(c => c.Child);
            e.Property(c => c.Child).ValueGeneratedNever();
        });
        model.Entity<TaskAct>(e =>
        {
            e.ToTable("task_act").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.HasOne<ChildRecord>().WithMany().HasForeignKey(a => a.Child);
        });
    }

    private static void AsArray(PropertyBuilder<IReadOnlyList<Guid>> ids) => ids.HasConversion(
        given => given.ToArray(), kept => kept, new ValueComparer<IReadOnlyList<Guid>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));
}
