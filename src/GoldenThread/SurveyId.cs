namespace GoldenThread;

/// <summary>A survey.</summary>
public readonly record struct SurveyId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static SurveyId New() => new(Sequence.NewId());
}
