using GoldenThread.Policies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Policies;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class PolicySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Policies with their versions.</summary>
        public DbSet<Policy> Policies => db.Set<Policy>();

        /// <summary>Words of versions.</summary>
        public DbSet<PolicyText> PolicyTexts => db.Set<PolicyText>();

        /// <summary>Documents of versions, as files.</summary>
        public DbSet<PolicyFile> PolicyFiles => db.Set<PolicyFile>();

        /// <summary>What organisations say about versions that they were sent.</summary>
        public DbSet<Acknowledgement> Acknowledgements => db.Set<Acknowledgement>();

        /// <summary>That people have read versions.</summary>
        public DbSet<PolicyRead> PolicyReads => db.Set<PolicyRead>();

        /// <summary>What the person answered to questions about versions.</summary>
        public DbSet<PolicyAnswer> PolicyAnswers => db.Set<PolicyAnswer>();

        /// <summary>Versions that were attached to actions.</summary>
        public DbSet<PolicyEvidence> PolicyEvidence => db.Set<PolicyEvidence>();
    }
}
