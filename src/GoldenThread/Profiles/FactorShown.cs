using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>What a factor comes to, of the infant, the home, the family or one adult, on a moment.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Person">The adult; null where it is about none.</param>
/// <param name="Shown">How it is shown.</param>
public sealed record FactorShown(ProfileFactor Factor, IndividualId? Person, Shown Shown)
{
    /// <summary>The standing answers, one of each agency, the last recorded first.</summary>
    public IReadOnlyList<AnswerStanding> Standing { get; init; } = [];

    /// <summary>Those that count: where one is in date, those that are out of date are set aside; of what was settled, what is relied on.</summary>
    public IReadOnlyList<AnswerStanding> Counting { get; init; } = [];

    /// <summary>Everything that was ever answered and seen by then, the last recorded first: nothing is overwritten.</summary>
    public IReadOnlyList<ProfileAnswer> Earlier { get; init; } = [];

    /// <summary>Answers to an earlier wording that is not comparable.</summary>
    public IReadOnlyList<ProfileAnswer> OtherWording { get; init; } = [];

    /// <summary>Since when agencies contradict each other, in UTC: the recording of the second of the two.</summary>
    public DateTimeOffset? ContradictedSince { get; init; }

    /// <summary>The settlement that holds; null where there is none.</summary>
    public Statement? Settlement { get; init; }

    /// <summary>Since when the assessment is blocked, in UTC: the first of the answers in a row that say so.</summary>
    public DateTimeOffset? BlockedSince { get; init; }

    /// <summary>What was decided last about escalating; null where nothing was.</summary>
    public Statement? Decision { get; init; }

    /// <summary>By what it is out of date: of several answers, what ended the one that was recorded last; null where it is not out of date.</summary>
    public Stale? Stale => Shown == Shown.OutOfDate ? Standing.FirstOrDefault(s => s.IsStale)?.Stale : null;

    /// <summary>True where a blocked assessment has lasted so long, since the first attempt or the last decision, that it is asked whether to escalate (P:5.15).</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="born">The child's day of birth; null where it is not known.</param>
    /// <param name="day">The day.</param>
    public bool AsksToEscalate(ProfileDefinition definition, DateOnly? born, DateOnly day)
    {
        if (BlockedSince is not { } since) return false;
        var from = Decision?.Happened > since ? Decision.Happened : since;
        return day > Time.LondonTime.Day(from).AddDays(LooksAgain.IsUnder(1, born, day) ? definition.EscalateUnderOne : definition.EscalateLater);
    }
}
