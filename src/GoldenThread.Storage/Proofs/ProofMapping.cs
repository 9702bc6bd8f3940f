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
        });
    }
}
