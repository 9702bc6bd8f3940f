using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>The standing answer of one agency on a moment.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="RestsOn">On what it rests in truth; null where nobody said.</param>
/// <param name="Excludes">True where it excludes, on a basis that is enough.</param>
/// <param name="Stale">By what it is out of date; null where it is not.</param>
public sealed record AnswerStanding(ProfileAnswer Answer, Basis? RestsOn, bool Excludes, Stale? Stale)
{
    /// <summary>The last moment of the last of its days, in UTC; null where events alone end it.</summary>
    public DateTimeOffset? HoldsTo { get; init; }

    /// <summary>The answer.</summary>
    public AnswerValue Value => Answer.Value;

    /// <summary>True where it does not hold any more.</summary>
    public bool IsStale => Stale is not null;
}
