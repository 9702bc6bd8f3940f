using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Directories;

/// <summary>Directories of staff, with their people and groups.</summary>
internal sealed class DirectoryMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<StaffDirectory>(e =>
        {
            e.ToTable("staff_directory").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
        });
        model.Entity<DirectoryUser>(e =>
        {
            e.ToTable("directory_user").HasKey(u => u.Id);
            e.Property(u => u.Id).ValueGeneratedNever();
            e.Ignore(u => u.Person);
        });
        model.Entity<DirectoryGroup>(e =>
        {
            e.ToTable("directory_group").HasKey(g => g.Id);
            e.Property(g => g.Id).ValueGeneratedNever();
            e.Ignore(g => g.Gives);
        });
        model.Entity<DirectoryMember>(e => e.ToTable("directory_member").HasKey(m => new { m.GroupId, m.UserId }));
    }
}
