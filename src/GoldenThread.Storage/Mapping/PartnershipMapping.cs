using GoldenThread.Organisations;
using GoldenThread.Storage.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mapping;

/// <summary>Partnerships, meetings of the board, organisations with their names and successors.</summary>
internal static class PartnershipMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Partnership>(e =>
        {
            e.ToTable("partnership").HasKey(p => p.Id);
            e.Property(p => p.Id).HasColumnName("partnership_id").ValueGeneratedNever();
            e.Property(p => p.Version).IsRowVersion();
        });
        model.Entity<BoardMeeting>(e =>
        {
            e.ToTable("board_meeting").HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Version).IsRowVersion();
        });
        model.Entity<Organisation>(e =>
        {
            e.ToTable("organisation").HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.Version).IsRowVersion();
            e.HasMany(o => o.Names).WithOne().HasForeignKey("OrganisationId").IsRequired();
            e.HasMany(o => o.Successions).WithOne().HasForeignKey("OrganisationId").IsRequired();
            e.Navigation(o => o.Names).AutoInclude();
            e.Navigation(o => o.Successions).AutoInclude();
        });
        model.Entity<OrganisationName>(e =>
        {
            e.ToTable("organisation_name");
            e.Property<Guid>("Id").HasValueGenerator<SequenceGenerator>();
            e.HasKey("Id");
            e.Property<OrganisationId>("OrganisationId");
        });
        model.Entity<Succession>(e =>
        {
            e.ToTable("succession");
            e.Property<Guid>("Id").HasValueGenerator<SequenceGenerator>();
            e.HasKey("Id");
            e.Property<OrganisationId>("OrganisationId");
            e.Property(s => s.On).HasColumnName("from_day");
        });
    }
}
