namespace GoldenThread;

/// <summary>An action.</summary>
public readonly record struct ActionId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static ActionId New() => new(Sequence.NewId());
}
