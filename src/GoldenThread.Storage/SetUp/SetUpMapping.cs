using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.SetUp;

/// <summary>Steps of setting a partnership up.</summary>
internal sealed class SetUpMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<SetUpStep>(e => e.ToTable("set_up_step").HasKey(step => new { step.Partnership, step.Step }));
}
