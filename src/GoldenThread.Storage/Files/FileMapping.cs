using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Files;

/// <summary>The bytes of files, under their hash.</summary>
internal sealed class FileMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<StoredFile>(e => e.ToTable("stored_file").HasKey(f => f.Sha256));
}
