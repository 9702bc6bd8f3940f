using GoldenThread.Storage.Mapping;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Surveys;

/// <summary>Surveys and what hangs on them. Questionnaires have no mapping: they are never changed, and read by hand alone.</summary>
internal sealed class SurveyMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Survey>(e =>
        {
            e.ToTable("survey").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Version).IsRowVersion();
            SurveyJson.Column(e.Property(s => s.Form));
            SurveyJson.Column(e.Property(s => s.Consent));
            SurveyJson.Column(e.Property(s => s.Groups));
            SurveyJson.Column(e.Property(s => s.Words));
            SurveyJson.Column(e.Property(s => s.Result)).IsRequired(false);
            e.Ignore(s => s.Asked);
            e.Ignore(s => s.Themes);
        });
        model.Entity<SurveyConcern>(e =>
        {
            e.ToTable("survey_concern").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
            e.HasOne<Survey>().WithMany().HasForeignKey(c => c.Survey);
        });
        model.Entity<SurveyPublication>(e =>
        {
            e.ToTable("survey_publication").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            SurveyJson.Column(e.Property(p => p.Content));
            e.HasOne<Survey>().WithMany().HasForeignKey(p => p.SurveyId);
        });
        model.Entity<SurveyGroupContact>(e =>
        {
            e.ToTable("survey_group_contact").HasKey(g => g.Id);
            e.Property(g => g.Id).ValueGeneratedNever();
            e.Property(g => g.Version).IsRowVersion();
            e.HasOne<Survey>().WithMany().HasForeignKey(g => g.SurveyId);
        });
        model.Entity<SurveyGroupResult>(e =>
        {
            e.ToTable("survey_group_result").HasKey(g => g.Id);
            e.Property(g => g.Id).ValueGeneratedNever();
            SurveyJson.Column(e.Property(g => g.Content)).IsRequired(false);
            e.HasOne<Survey>().WithMany().HasForeignKey(g => g.SurveyId);
        });
        model.Entity<SurveyEvidence>(e =>
        {
            e.ToTable("survey_evidence").HasKey(a => a.EvidenceId);
            e.Property(a => a.EvidenceId).ValueGeneratedNever();
        });
        model.Entity<SurveyFile>(e =>
        {
            e.ToTable("survey_file").HasKey(f => f.Id);
            e.Property(f => f.Id).ValueGeneratedNever();
            SurveyJson.Column(e.Property(f => f.Mapped));
            e.HasOne<Survey>().WithMany().HasForeignKey(f => f.SurveyId);
        });
    }
}
