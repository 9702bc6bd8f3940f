using GoldenThread.Audits;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Audits;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class AuditSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Tools that the partnership made, in all versions.</summary>
        public DbSet<StoredTool> AuditTools => db.Set<StoredTool>();

        /// <summary>Audits.</summary>
        public DbSet<Audit> Audits => db.Set<Audit>();

        /// <summary>Lists of cases.</summary>
        public DbSet<AuditFrame> AuditFrames => db.Set<AuditFrame>();

        /// <summary>Cases that are read.</summary>
        public DbSet<AuditCase> AuditCases => db.Set<AuditCase>();

        /// <summary>Sheets.</summary>
        public DbSet<AuditSheet> AuditSheets => db.Set<AuditSheet>();

        /// <summary>Moderations.</summary>
        public DbSet<Moderation> Moderations => db.Set<Moderation>();

        /// <summary>Grades of panels.</summary>
        public DbSet<PanelGrade> PanelGrades => db.Set<PanelGrade>();

        /// <summary>Immediate concerns.</summary>
        public DbSet<ImmediateConcern> ImmediateConcerns => db.Set<ImmediateConcern>();

        /// <summary>Who may read what was written of a case of theirs.</summary>
        public DbSet<SheetReader> SheetReaders => db.Set<SheetReader>();

        /// <summary>Results that were attached to actions.</summary>
        public DbSet<AuditEvidence> AuditEvidence => db.Set<AuditEvidence>();

        /// <summary>Audits that come back.</summary>
        public DbSet<AuditSchedule> AuditSchedules => db.Set<AuditSchedule>();

        /// <summary>Rounds.</summary>
        public DbSet<AuditRound> AuditRounds => db.Set<AuditRound>();
    }
}
