using System.Text.Json;
using GoldenThread.Pathways;
using GoldenThread.Storage.Pathways;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Mapping;

/// <summary>Replays and chosen times of pathways; they are written once.</summary>
internal static class PathwayMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<KeptReplay>(e =>
        {
            e.ToTable("pathway_replay").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Figures).HasColumnType("jsonb").HasConversion(
                figures => JsonSerializer.Serialize(figures, JsonSerializerOptions.Web),
                kept => JsonSerializer.Deserialize<ReplayFigures>(kept, JsonSerializerOptions.Web)!,
                new ValueComparer<ReplayFigures>((a, b) => ReferenceEquals(a, b), figures => figures.GetHashCode(), figures => figures));
        });
        model.Entity<ChosenTime>(e =>
        {
            e.ToTable("pathway_time").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
        });
    }
}
