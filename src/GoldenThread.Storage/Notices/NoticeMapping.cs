using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Notices;

/// <summary>What partnerships tell the public.</summary>
internal sealed class NoticeMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<PublicNotice>(e =>
    {
        e.ToTable("public_notice").HasKey(n => n.Partnership);
        e.Property(n => n.Partnership).HasColumnName("partnership_id").ValueGeneratedNever();
        e.Property(n => n.Version).IsRowVersion();
    });
}
