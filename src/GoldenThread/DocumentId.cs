namespace GoldenThread;

/// <summary>A document that a plan was read from.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static DocumentId New() => new(Sequence.NewId());
}
