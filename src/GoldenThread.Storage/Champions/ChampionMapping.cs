using GoldenThread.Champions;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Champions;

/// <summary>Champions: a row each.</summary>
internal sealed class ChampionMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<Champion>(e =>
    {
        e.ToTable("champion").HasKey(c => c.Id);
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Version).IsRowVersion();
        JsonColumn.Of(e.Property<List<string>>("subjects")).HasColumnName("subjects");
        e.Ignore(c => c.Subjects).Ignore(c => c.Days);
    });
}
