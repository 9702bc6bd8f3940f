namespace GoldenThread.Storage.Mapping;

/// <summary>An id is kept as its value; every id type is a record of one <see cref="Guid"/>.</summary>
internal sealed class IdConverter<TId> : SmallConverter<TId, Guid>
    where TId : struct;
