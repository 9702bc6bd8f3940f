using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class PlanSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Documents as they were received.</summary>
        public DbSet<StoredDocument> Documents => db.Set<StoredDocument>();

        /// <summary>Drafts that are being checked.</summary>
        public DbSet<ImportDraft> ImportDrafts => db.Set<ImportDraft>();

        /// <summary>Words of status and what they mean.</summary>
        public DbSet<StatusWord> StatusWords => db.Set<StatusWord>();

        /// <summary>Plans.</summary>
        public DbSet<Plan> Plans => db.Set<Plan>();

        /// <summary>Recommendations and their parts.</summary>
        public DbSet<Recommendation> Recommendations => db.Set<Recommendation>();

        /// <summary>Actions.</summary>
        public DbSet<PlanAction> Actions => db.Set<PlanAction>();

        /// <summary>Files that were attached.</summary>
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}
