using GoldenThread.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.SelfAssessments;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class SelfAssessmentSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Standards that the partnership took in, in all versions.</summary>
        public DbSet<StoredStandards> StandardSets => db.Set<StoredStandards>();

        /// <summary>Cycles.</summary>
        public DbSet<Cycle> AssessmentCycles => db.Set<Cycle>();

        /// <summary>People on panels.</summary>
        public DbSet<Panellist> Panellists => db.Set<Panellist>();

        /// <summary>Returns.</summary>
        public DbSet<SelfAssessment> SelfAssessments => db.Set<SelfAssessment>();

        /// <summary>Questions of panels.</summary>
        public DbSet<Challenge> AssessmentChallenges => db.Set<Challenge>();

        /// <summary>Scores of panels.</summary>
        public DbSet<PanelScore> PanelScores => db.Set<PanelScore>();

        /// <summary>Results that stand beside statements.</summary>
        public DbSet<StatementVoice> StatementVoices => db.Set<StatementVoice>();

        /// <summary>Questions about voices that differ.</summary>
        public DbSet<VoiceQuestion> VoiceQuestions => db.Set<VoiceQuestion>();

        /// <summary>Statements that were attached to actions.</summary>
        public DbSet<SelfAssessmentEvidence> SelfAssessmentEvidence => db.Set<SelfAssessmentEvidence>();
    }
}
