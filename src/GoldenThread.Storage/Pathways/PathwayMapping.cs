using System.Text.Json;
using GoldenThread.Pathways;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Pathways;

/// <summary>Replays and chosen times of pathways; they are written once.</summary>
internal sealed class PathwayMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<StoredReplay>(e =>
        {
            e.ToTable("pathway_replay").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            AsJson(e.Property(r => r.Figures));
            AsJson(e.Property(r => r.InForce!));
        });
        model.Entity<ChosenTime>(e =>
        {
            e.ToTable("pathway_time").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
        });
    }

    private static void AsJson(PropertyBuilder<ReplayFigures> figures) => figures.HasColumnType("jsonb").HasConversion(
        given => JsonSerializer.Serialize(given, JsonSerializerOptions.Web),
        kept => JsonSerializer.Deserialize<ReplayFigures>(kept, JsonSerializerOptions.Web)!,
        new ValueComparer<ReplayFigures>((a, b) => ReferenceEquals(a, b), given => given.GetHashCode(), given => given));
}
