using GoldenThread.SelfAssessments;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.SelfAssessments;

/// <summary>Cycles with their standards, returns with their answers as JSON, and in rows of their own what a panel says and what stands beside statements.</summary>
internal sealed class SelfAssessmentMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        AddCycle(model);
        AddReturn(model);
        AddVoices(model);
        model.Entity<StoredStandards>(e =>
        {
            e.ToTable("standard_set").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<SelfAssessmentEvidence>(e =>
        {
            e.ToTable("self_assessment_evidence").HasKey(a => a.EvidenceId);
            e.Property(a => a.EvidenceId).ValueGeneratedNever();
        });
    }

    private static void AddCycle(ModelBuilder model)
    {
        model.Entity<Cycle>(e =>
        {
            e.ToTable("assessment_cycle").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
            JsonColumn.Of(e.Property(c => c.Set)).HasColumnName("standards");
            e.Ignore(c => c.IsOpen);
        });
        model.Entity<Panellist>(e =>
        {
            e.ToTable("assessment_panellist").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.HasOne<Cycle>().WithMany().HasForeignKey(p => p.CycleId);
        });
    }

    private static void AddReturn(ModelBuilder model)
    {
        model.Entity<SelfAssessment>(e =>
        {
            e.ToTable("self_assessment").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Version).IsRowVersion();
            JsonColumn.Of(e.Property<List<StatementAnswer>>("answers")).HasColumnName("answers");
            JsonColumn.Of(e.Property<List<SignedScore>>("signed")).HasColumnName("signed");
            JsonColumn.Of(e.Property<List<Guid>>("beside")).HasColumnName("beside");
            e.Ignore(a => a.Answers).Ignore(a => a.Signed).Ignore(a => a.Beside).Ignore(a => a.IsWritten);
            e.HasOne<Cycle>().WithMany().HasForeignKey(a => a.CycleId);
        });
        model.Entity<Challenge>(e =>
        {
            e.ToTable("assessment_challenge").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
            e.HasOne<SelfAssessment>().WithMany().HasForeignKey(c => c.AssessmentId);
        });
        model.Entity<PanelScore>(e =>
        {
            e.ToTable("panel_score").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Version).IsRowVersion();
            e.HasOne<SelfAssessment>().WithMany().HasForeignKey(s => s.AssessmentId);
        });
    }

    private static void AddVoices(ModelBuilder model)
    {
        model.Entity<StatementVoice>(e =>
        {
            e.ToTable("statement_voice").HasKey(v => v.Id);
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Ignore(v => v.Voice);
            e.HasOne<Cycle>().WithMany().HasForeignKey(v => v.CycleId);
        });
        model.Entity<VoiceQuestion>(e =>
        {
            e.ToTable("voice_question").HasKey(q => q.Id);
            e.Property(q => q.Id).ValueGeneratedNever();
            e.Property(q => q.Version).IsRowVersion();
            e.HasOne<Cycle>().WithMany().HasForeignKey(q => q.CycleId);
        });
    }
}
