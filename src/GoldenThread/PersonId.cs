namespace GoldenThread;

/// <summary>A person who signs in, or a machine client that acts for one.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PersonId New() => new(Sequence.NewId());
}
