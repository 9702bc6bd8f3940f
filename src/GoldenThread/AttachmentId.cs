namespace GoldenThread;

/// <summary>A file that somebody attached.</summary>
public readonly record struct AttachmentId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static AttachmentId New() => new(Sequence.NewId());
}
