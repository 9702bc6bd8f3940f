using GoldenThread.Audits;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Audits;

/// <summary>Audits: a row each with what everybody sees who sees it, as JSON; what fewer people see has tables of its own.</summary>
internal sealed class AuditMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        AddAudit(model);
        AddSheets(model);
        model.Entity<StoredTool>(e =>
        {
            e.ToTable("audit_tool").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
        });
        model.Entity<AuditEvidence>(e =>
        {
            e.ToTable("audit_evidence").HasKey(a => a.EvidenceId);
            e.Property(a => a.EvidenceId).ValueGeneratedNever();
        });
        model.Entity<AuditSchedule>(e =>
        {
            e.ToTable("audit_schedule").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Version).IsRowVersion();
            AuditJson.Column(e.Property(s => s.Tool));
            AuditJson.Column(e.Property<List<RoundOwner>>("owners")).HasColumnName("owners");
            e.Ignore(s => s.Owners).Ignore(s => s.Period);
        });
        model.Entity<AuditRound>(e =>
        {
            e.ToTable("audit_round").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            AuditJson.Column(e.Property(r => r.Sheets));
            e.HasOne<AuditSchedule>().WithMany().HasForeignKey(r => r.ScheduleId);
        });
    }

    private static void AddAudit(ModelBuilder model)
    {
        model.Entity<Audit>(e =>
        {
            e.ToTable("audit").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Version).IsRowVersion();
            AuditJson.Column(e.Property(a => a.Tool));
            AuditJson.Column(e.Property<List<OrganisationId>>("organisations")).HasColumnName("organisations");
            AuditJson.Column(e.Property<List<OrganisationId>>("joined")).HasColumnName("joined");
            AuditJson.Column(e.Property<List<AuditMember>>("members")).HasColumnName("members");
            AuditJson.Column(e.Property<List<AuditDraw>>("draws")).HasColumnName("draws");
            AuditJson.Column(e.Property<List<AuditFinding>>("findings")).HasColumnName("findings");
            AuditJson.Column(e.Property<List<ReportedAspect>>("results")).HasColumnName("results");
            e.Ignore(a => a.Organisations).Ignore(a => a.Joined).Ignore(a => a.Members).Ignore(a => a.Draws).Ignore(a => a.Findings).Ignore(a => a.Results);
        });
        model.Entity<AuditFrame>(e =>
        {
            e.ToTable("audit_frame").HasKey(f => f.Id);
            e.Property(f => f.Id).ValueGeneratedNever();
            e.Property(f => f.Version).IsRowVersion();
            AuditJson.Column(e.Property<List<FrameCase>>("cases")).HasColumnName("cases");
            e.Ignore(f => f.Cases);
            e.HasOne<Audit>().WithMany().HasForeignKey(f => f.Audit);
        });
        model.Entity<AuditCase>(e =>
        {
            e.ToTable("audit_case").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.HasOne<Audit>().WithMany().HasForeignKey(c => c.Audit);
        });
    }

    // The relations are told so that rows are written in an order in which each can see what it belongs to.
    private static void AddSheets(ModelBuilder model)
    {
        model.Entity<AuditSheet>(e =>
        {
            e.ToTable("audit_sheet").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Version).IsRowVersion();
            AuditJson.Column(e.Property(s => s.Content));
            e.HasOne<AuditCase>().WithMany().HasForeignKey(s => s.CaseId);
        });
        model.Entity<Moderation>(e =>
        {
            e.ToTable("moderation").HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Version).IsRowVersion();
            AuditJson.Column(e.Property(m => m.Grades));
            AuditJson.Column(e.Property(m => m.Agreed));
            e.HasOne<AuditSheet>().WithMany().HasForeignKey(m => m.SheetId);
        });
        model.Entity<PanelGrade>(e =>
        {
            e.ToTable("panel_grade").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.HasOne<AuditCase>().WithMany().HasForeignKey(p => p.CaseId);
        });
        model.Entity<SheetReader>(e =>
        {
            e.ToTable("sheet_reader").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasOne<AuditSheet>().WithMany().HasForeignKey(r => r.SheetId);
        });
        model.Entity<ImmediateConcern>(e =>
        {
            e.ToTable("immediate_concern").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
            e.HasOne<AuditSheet>().WithMany().HasForeignKey(c => c.SheetId);
        });
    }
}
