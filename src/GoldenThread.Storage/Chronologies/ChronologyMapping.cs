using System.Text.Json;
using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Chronologies;

/// <summary>What reviews ask organisations for, and the entries that they gave.</summary>
internal sealed class ChronologyMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<ReviewRequest>(e =>
        {
            e.ToTable("review_request").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            ReviewJson.Column(e.Property<List<DateOnly>>("reminded")).HasColumnName("reminded");
            e.Ignore(r => r.Reminded);
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
        });
        model.Entity<StoredEntry>(e =>
        {
            e.ToTable("chronology_entry").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.Request).HasColumnName("request_id");
            ReviewJson.Column(e.Property(r => r.Written));
            e.HasOne<ReviewRequest>().WithMany().HasForeignKey(r => r.Request);
        });
    }

    /// <summary>An entry's words as they are kept.</summary>
    public static WrittenEntry Written(string kept) => JsonSerializer.Deserialize<WrittenEntry>(kept, ReviewJson.Json)!;

    /// <summary>The same the other way.</summary>
    public static string Kept(WrittenEntry written) => JsonSerializer.Serialize(written, ReviewJson.Json);
}
