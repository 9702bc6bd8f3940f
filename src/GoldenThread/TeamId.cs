namespace GoldenThread;

/// <summary>A team of workers, of one organisation or of several.</summary>
public readonly record struct TeamId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static TeamId New() => new(Sequence.NewId());
}
