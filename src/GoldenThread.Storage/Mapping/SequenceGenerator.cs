using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace GoldenThread.Storage.Mapping;

/// <summary>Gives ids to rows that have none in the model, in the order in which they were made.</summary>
internal sealed class SequenceGenerator : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => Sequence.NewId();
}
