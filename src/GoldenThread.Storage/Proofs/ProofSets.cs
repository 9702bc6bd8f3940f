using GoldenThread.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Proofs;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class ProofSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>What was agreed will show actions.</summary>
        public DbSet<Proof> Proofs => db.Set<Proof>();

        /// <summary>Doubts of ratings, gone ones included.</summary>
        public DbSet<Doubt> Doubts => db.Set<Doubt>();

        /// <summary>Results that were attached to actions as evidence, as they stood.</summary>
        public DbSet<AttachedResult> AttachedResults => db.Set<AttachedResult>();
    }
}
