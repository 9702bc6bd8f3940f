using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Reviews;

/// <summary>Reviews: one row each, with what belongs to it as JSON, so that one rule says who sees all of it.</summary>
internal sealed class ReviewMapping : IMapping
{
    // The relations are told so that rows are written in an order in which each can see what it belongs to.
    public void Add(ModelBuilder model)
    {
        AddReview(model);
        model.Entity<ReviewFile>(e =>
        {
            e.ToTable("review_file").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Request).HasColumnName("request_id");
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
            e.HasOne<ReviewRequest>().WithMany().HasForeignKey(r => r.Request);
        });
        model.Entity<ReviewRecord>(e =>
        {
            e.ToTable("review_record").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            ReviewJson.Column(e.Property(r => r.Content));
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
        });
    }

    private static void AddReview(ModelBuilder model) => model.Entity<Review>(e =>
    {
        e.ToTable("review").HasKey(r => r.Id);
        e.Property(r => r.Id).ValueGeneratedNever();
        e.Property(r => r.Version).IsRowVersion();
        e.Ignore(r => r.Team).Ignore(r => r.Days);
        ReviewJson.Column(e.Property(r => r.Incident));
        ReviewJson.Column(e.Property(r => r.Decision));
        ReviewJson.Column(e.Property<List<ReviewMember>>("members")).HasColumnName("members");
        ReviewJson.Column(e.Property<List<StepDone>>("done")).HasColumnName("done");
        ReviewJson.Column(e.Property<Dictionary<StepKey, DayKey>>("choices")).HasColumnName("choices");
        e.Ignore(r => r.Members).Ignore(r => r.Done).Ignore(r => r.Choices);
    });
}
