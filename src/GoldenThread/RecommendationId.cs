namespace GoldenThread;

/// <summary>A recommendation, or a part of one.</summary>
public readonly record struct RecommendationId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static RecommendationId New() => new(Sequence.NewId());
}
