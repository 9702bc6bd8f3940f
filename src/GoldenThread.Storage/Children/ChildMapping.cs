using System.Text.Json;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Children;

/// <summary>Records, statements, involvements.</summary>
internal sealed class ChildMapping : IMapping
{
    // The relations are told so that rows are written in an order in which each finds what it belongs to.
    public void Add(ModelBuilder model)
    {
        model.Entity<ChildRecord>(e =>
        {
            e.ToTable("child_record").HasKey(r => r.Child);
            e.Property(r => r.Child).ValueGeneratedNever();
        });
        model.Entity<Appearance>(e =>
        {
            e.ToTable("appearance").HasKey(a => new { a.Child, a.Individual });
            e.HasOne<ChildRecord>().WithMany().HasForeignKey(a => a.Child);
        });
        model.Entity<Statement>(e =>
        {
            e.ToTable("statement").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Number).HasColumnName("statement_id");
            e.Property(s => s.Words).HasColumnType("jsonb").HasConversion(
                given => JsonSerializer.Serialize(given, JsonSerializerOptions.Web), kept => JsonSerializer.Deserialize<Dictionary<string, string>>(kept, JsonSerializerOptions.Web)!,
                new ValueComparer<IReadOnlyDictionary<string, string>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));
            e.Property(s => s.AlsoSealed).HasConversion(
                given => given.ToArray(), kept => kept, new ValueComparer<IReadOnlyList<Guid>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));
            e.HasOne<ChildRecord>().WithMany().HasForeignKey(s => s.Child);
            e.HasOne<StatementLimit>().WithMany().HasForeignKey(s => s.Limit);
            e.HasOne<Seal>().WithMany().HasForeignKey(s => s.Seal);
        });
        model.Entity<Involvement>(e =>
        {
            e.ToTable("involvement").HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
            e.HasOne<ChildRecord>().WithMany().HasForeignKey(i => i.Child);
        });
    }
}
