namespace GoldenThread.Work.Children;

/// <summary>About whom a contact is asked.</summary>
/// <param name="Children">The child first, then brothers and sisters.</param>
/// <param name="People">Those around the child first, then everybody else who appears in the record.</param>
internal sealed record ContactAsks(IReadOnlyList<Guid> Children, IReadOnlyList<Guid> People);
