using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>Documents, drafts, plans, recommendations, actions, and the files attached to them.</summary>
internal sealed class PlanMapping : IMapping
{
    public void Convert(ModelConfigurationBuilder model)
    {
        model.Properties<Passage>().HaveConversion<PassageConverter, PassageComparer>().HaveColumnType("jsonb");
        model.Properties<RatingScale>().HaveConversion<RatingScaleConverter, RatingScaleComparer>().HaveColumnType("jsonb");
    }

    public void Add(ModelBuilder model)
    {
        AddPlans(model);
        AddActions(model);
        model.Entity<StoredDocument>(e =>
        {
            e.ToTable("source_document").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
        });
        model.Entity<ImportDraft>(e =>
        {
            e.ToTable("import_draft").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Version).IsRowVersion();
        });
        model.Entity<StatusWord>(e =>
        {
            e.ToTable("status_word").HasKey(w => w.Id);
            e.Property(w => w.Id).ValueGeneratedNever();
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("attachment").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
        });
    }

    private static void AddPlans(ModelBuilder model)
    {
        model.Entity<Plan>(e =>
        {
            e.ToTable("plan").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Version).IsRowVersion();
            e.HasMany(p => p.Recommendations).WithOne().HasForeignKey(r => r.Plan);
        });
        model.Entity<Recommendation>(e =>
        {
            e.ToTable("recommendation").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            e.Ignore(r => r.Standing);
            e.Ignore(r => r.Themes);
            e.Property<List<string>>("themes");
            e.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.Recommendation);
            // A rating or impact of an action stands with its recommendation too; only those of the whole belong to this list.
            e.HasMany(r => r.Ratings).WithOne().HasForeignKey("OfRecommendation");
            e.HasMany(r => r.Impacts).WithOne().HasForeignKey("OfRecommendation");
            e.HasMany(r => r.Exchanges).WithOne().HasForeignKey(x => x.Recommendation);
        });
    }

    private static void AddActions(ModelBuilder model)
    {
        model.Entity<PlanAction>(e =>
        {
            e.ToTable("plan_action").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Version).IsRowVersion();
            e.Ignore(a => a.Standing);
            e.Ignore(a => a.Due);
            e.Ignore(a => a.ContactsAsNamed);
            e.HasMany(a => a.Organisations).WithOne().HasForeignKey("ActionId").IsRequired();
            e.HasMany(a => a.Dates).WithOne().HasForeignKey("ActionId").IsRequired();
            e.HasMany(a => a.Updates).WithOne().HasForeignKey(u => u.Action);
            e.HasMany(a => a.Evidence).WithOne().HasForeignKey(x => x.Action);
            e.HasMany(a => a.Impacts).WithOne().HasForeignKey(i => i.Action);
            e.HasMany(a => a.Ratings).WithOne().HasForeignKey(r => r.Action);
        });
        model.Entity<ActionOrganisation>(e =>
        {
            e.ToTable("action_organisation").HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property<ActionId>("ActionId");
        });
        model.Entity<ActionDate>(e =>
        {
            e.ToTable("action_date").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.When).HasColumnName("dated");
            e.Property<ActionId>("ActionId");
        });
    }
}
