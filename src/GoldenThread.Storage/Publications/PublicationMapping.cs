using GoldenThread.Publications;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Publications;

/// <summary>Versions of plans for the public, and their files.</summary>
internal sealed class PublicationMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Publication>(e =>
        {
            e.ToTable("publication").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Version).IsRowVersion();
        });
        model.Entity<PublicationFile>(e => e.ToTable("publication_file").HasKey(f => new { f.PublicationId, f.Format }));
        model.Entity<PartnershipLogo>(e =>
        {
            e.ToTable("partnership_logo").HasKey(l => l.Partnership);
            e.Property(l => l.Partnership).HasColumnName("partnership_id").ValueGeneratedNever();
            e.Property(l => l.Version).IsRowVersion();
        });
    }
}
