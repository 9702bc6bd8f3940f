namespace GoldenThread;

/// <summary>A person who appears in records, of any age. A child's is the value of their <see cref="ChildId"/>. Somebody who signs in is a <see cref="PersonId"/>.</summary>
public readonly record struct IndividualId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static IndividualId New() => new(Sequence.NewId());
}
