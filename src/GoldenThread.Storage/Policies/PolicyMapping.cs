using GoldenThread.Policies;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Policies;

/// <summary>Policies with their versions; the words of a version and what organisations say of it have tables of their own.</summary>
internal sealed class PolicyMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Policy>(e =>
        {
            e.ToTable("policy").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Version).IsRowVersion();
            e.Property(p => p.Owner).HasColumnName("owner_id");
            JsonColumn.Of(e.Property<List<PolicyCirculation>>("circulations")).HasColumnName("circulations");
            e.Ignore(p => p.Circulations).Ignore(p => p.Newest).Ignore(p => p.Versions);
            e.HasMany<PolicyVersion>("versions").WithOne().HasForeignKey(v => v.Policy);
            e.Navigation("versions").AutoInclude();
        });
        model.Entity<PolicyVersion>(e =>
        {
            e.ToTable("policy_version").HasKey(v => v.Id);
            e.Property(v => v.Id).ValueGeneratedNever();
            JsonColumn.Of(e.Property(v => v.BecauseOf));
            JsonColumn.Of(e.Property(v => v.Questions));
        });
        model.Entity<PolicyText>(e =>
        {
            e.ToTable("policy_text").HasKey(t => t.VersionId);
            e.Property(t => t.VersionId).ValueGeneratedNever();
            e.HasOne<PolicyVersion>().WithOne().HasForeignKey<PolicyText>(t => t.VersionId);
        });
        model.Entity<PolicyFile>(e =>
        {
            e.ToTable("policy_file").HasKey(f => f.VersionId);
            e.Property(f => f.VersionId).ValueGeneratedNever();
            e.HasOne<PolicyVersion>().WithOne().HasForeignKey<PolicyFile>(f => f.VersionId);
        });
        model.Entity<Acknowledgement>(e =>
        {
            e.ToTable("policy_acknowledgement").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Version).IsRowVersion();
            JsonColumn.Of(e.Property<List<AcknowledgementClaim>>("claims")).HasColumnName("claims");
            e.Ignore(a => a.Claims);
            e.HasOne<PolicyVersion>().WithMany().HasForeignKey(a => a.VersionId);
        });
        model.Entity<PolicyRead>(e =>
        {
            e.ToTable("policy_read").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.By).HasColumnName("by_id");
            e.HasOne<Policy>().WithMany().HasForeignKey(r => r.Policy);
        });
        model.Entity<PolicyAnswer>(e =>
        {
            e.ToTable("policy_answer").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.By).HasColumnName("by_id");
            e.HasOne<Policy>().WithMany().HasForeignKey(a => a.Policy);
        });
        model.Entity<PolicyEvidence>(e =>
        {
            e.ToTable("policy_evidence").HasKey(a => a.EvidenceId);
            e.Property(a => a.EvidenceId).ValueGeneratedNever();
        });
    }
}
