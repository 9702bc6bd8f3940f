using System.Text.Json;
using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Access;

/// <summary>Teams, grants, seals, restrictions, conflicts, openings and notices.</summary>
internal sealed class AccessMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        Row<Team>(model, "team");
        Row<TeamMember>(model, "team_member").HasOne<Team>().WithMany().HasForeignKey(m => m.Team);
        Row<WorkerDuty>(model, "worker_duty").HasOne<Team>().WithMany().HasForeignKey(m => m.Team);
        Row<Supervision>(model, "supervision");
        Row<ChairAssignment>(model, "chair_assignment");
        Row<AccessGrant>(model, "access_grant").Property(g => g.Of).HasColumnName("of");
        Row<AccessRequest>(model, "access_request");
        Row<BrokenGlass>(model, "broken_glass");
        People(Row<Seal>(model, "seal").Property(s => s.Openers));
        Ids(Row<StatementLimit>(model, "statement_limit").Property(l => l.Audience));
        var restriction = Row<Restriction>(model, "restriction");
        People(restriction.Property(r => r.Guardians));
        Listed(restriction.Property(r => r.List));
        var proposal = Row<RestrictionProposal>(model, "restriction_proposal");
        People(proposal.Property(r => r.Guardians));
        Listed(proposal.Property(r => r.List));
        proposal.Property(r => r.Restriction).HasColumnName("restriction_id");
        proposal.HasOne<Restriction>().WithMany().HasForeignKey(r => r.Restriction);
        Row<ReadingQuestion>(model, "reading_question").Property(q => q.Opening).HasColumnName("opening_id");
        var address = model.Entity<OwnAddress>();
        address.ToTable("own_address").HasKey(a => a.Account);
        address.Property(a => a.Account).ValueGeneratedNever();
        Row<NoConflict>(model, "no_conflict");
        Row<Conflict>(model, "conflict");
        var opening = Row<Opening>(model, "opening");
        opening.Property(o => o.Level).HasConversion(level => (int)level, number => (Level)number);
        Ids(Row<ChildList>(model, "child_list").Property(l => l.Children));
        Row<Notice>(model, "notice").Property(n => n.About).HasColumnName("about_id");
        Row<Intake>(model, "intake").Property(i => i.Named).HasColumnType("jsonb").HasConversion(
            given => JsonSerializer.Serialize(given, JsonSerializerOptions.Web), kept => JsonSerializer.Deserialize<IdentityAsked>(kept, JsonSerializerOptions.Web)!);
        var share = Row<StatementShare>(model, "share");
        Ids(share.Property(s => s.Statements));
        Ids(share.Property(s => s.Recipients));
        share.Property(s => s.Agreement).HasColumnName("agreement_id");
        share.Property(s => s.Consent).HasColumnName("consent_id");
        var consent = Row<Consent>(model, "consent");
        Ids(consent.Property(c => c.Statements));
        Ids(consent.Property(c => c.Recipients));
        var agreement = Row<SharingAgreement>(model, "sharing_agreement");
        Ids(agreement.Property(a => a.Parties));
        agreement.Property(a => a.Purposes).HasConversion(
            given => given.ToArray(), kept => kept, new ValueComparer<IReadOnlyList<string>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));
    }

    private static EntityTypeBuilder<TRow> Row<TRow>(ModelBuilder model, string table)
        where TRow : class
    {
        var row = model.Entity<TRow>();
        row.ToTable(table).HasKey("Id");
        row.Property("Id").ValueGeneratedNever();
        return row;
    }

    private static void Listed(PropertyBuilder<IReadOnlyDictionary<PersonId, Level>> list) => list.HasColumnType("jsonb").HasConversion(
        given => JsonSerializer.Serialize(given.ToDictionary(l => l.Key.Value, l => StateWord.Of(l.Value)), JsonSerializerOptions.Web),
        kept => JsonSerializer.Deserialize<Dictionary<Guid, string>>(kept, JsonSerializerOptions.Web)!.ToDictionary(l => new PersonId(l.Key), l => StateWord.To<Level>(l.Value)),
        new ValueComparer<IReadOnlyDictionary<PersonId, Level>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));

    private static void People(PropertyBuilder<IReadOnlyList<PersonId>> people) => people.HasConversion(
        given => given.Select(p => p.Value).ToArray(), kept => kept.Select(id => new PersonId(id)).ToList(),
        new ValueComparer<IReadOnlyList<PersonId>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));

    private static void Ids(PropertyBuilder<IReadOnlyList<Guid>> ids) => ids.HasConversion(
        given => given.ToArray(), kept => kept, new ValueComparer<IReadOnlyList<Guid>>((a, b) => ReferenceEquals(a, b), given => given.Count, given => given));
}
