using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>Updates, evidence, impacts, ratings and the board's exchanges: what is written once and not overwritten.</summary>
internal sealed class AssuranceMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<ProgressUpdate>(e =>
        {
            e.ToTable("progress_update").HasKey(u => u.Id);
            e.Property(u => u.Id).ValueGeneratedNever();
        });
        model.Entity<Evidence>(e =>
        {
            e.ToTable("evidence").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            JsonColumn.Of(e.Property<List<EvidenceWeighing>>("weighings")).HasColumnName("weighings");
        });
        model.Entity<ImpactStatement>(e =>
        {
            e.ToTable("impact").HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property<RecommendationId?>("OfRecommendation");
        });
        model.Entity<Rating>(e =>
        {
            e.ToTable("rating").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property<RecommendationId?>("OfRecommendation");
        });
        model.Entity<BoardExchange>(e =>
        {
            e.ToTable("board_exchange").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
