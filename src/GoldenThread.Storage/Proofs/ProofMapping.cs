using GoldenThread.Proofs;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Proofs;

/// <summary>What was agreed will show an action, and the doubts of ratings.</summary>
internal sealed class ProofMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Proof>(e =>
        {
            e.ToTable("proof").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Ignore(p => p.Agreement);
        });
        model.Entity<Doubt>(e =>
        {
            e.ToTable("doubt").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Version).IsRowVersion();
            e.Ignore(d => d.Challenged);
            e.HasMany(d => d.Challenges).WithOne().HasForeignKey(c => c.DoubtId);
            e.Navigation(d => d.Challenges).AutoInclude();
        });
        model.Entity<AttachedResult>(e =>
        {
            e.ToTable("attached_result").HasKey(r => r.EvidenceId);
            e.Property(r => r.EvidenceId).ValueGeneratedNever();
        });
        model.Entity<DoubtChallenge>(e =>
        {
            e.ToTable("doubt_challenge").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
        });
    }
}
