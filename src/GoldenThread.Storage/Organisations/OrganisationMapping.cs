using GoldenThread.Organisations;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Organisations;

/// <summary>Organisations with their names and successors.</summary>
internal sealed class OrganisationMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
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
        model.Entity<NameChoice>(e =>
        {
            e.ToTable("name_choice").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
        });
        model.Entity<OfficialName>(e =>
        {
            e.ToTable("official_name").HasKey(o => o.Code);
            e.Ignore(o => o.FormerNames);
        });
        model.Entity<ToldApart>(e =>
        {
            e.ToTable("told_apart").HasKey(pair => new { pair.One, pair.Other });
            e.Property(pair => pair.Version).IsRowVersion();
        });
    }
}
