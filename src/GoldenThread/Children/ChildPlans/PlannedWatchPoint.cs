namespace GoldenThread.Children.ChildPlans;

/// <summary>A watch-point as it stands at a moment, with what visitors answered.</summary>
/// <param name="Statement">What said it last.</param>
/// <param name="Content">What it says.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Owner">Who took it over: an id, or "nobody, because …"; null where it is its roles'.</param>
/// <param name="Answers">The answers that stand, the oldest first.</param>
public sealed record PlannedWatchPoint(Statement Statement, WatchPointContent Content, PlanStanding Standing, string? Owner, IReadOnlyList<(Statement Statement, LookedContent Content)> Answers)
{
    /// <summary>After how many "could not look" in a row it goes to the lead.</summary>
    public const int InARow = 3;

    /// <summary>True while visitors look.</summary>
    public bool IsOpen => Standing is PlanStanding.OnPlan or PlanStanding.Proposed;

    /// <summary>The last answer; null where nobody has answered.</summary>
    public (Statement Statement, LookedContent Content)? Last => Answers.Count == 0 ? null : Answers[^1];

    /// <summary>The answers "could not look" since somebody looked last.</summary>
    public IReadOnlyList<Statement> CouldNot => [.. Answers.Reverse().TakeWhile(a => a.Content.Result == LookedResult.CouldNotLook).Select(a => a.Statement).Reverse()];

    /// <summary>True where nobody could look three times in a row or more.</summary>
    public bool IsRaised => CouldNot.Count >= InARow;

    /// <summary>True where a visitor is asked: their organisation is of a kind that looks, or they took it over.</summary>
    /// <param name="kind">What the visitor's organisation is to a child; null where nobody said.</param>
    /// <param name="owners">The ids of the visitor, their teams and their organisation.</param>
    public bool IsFor(string? kind, IReadOnlySet<string> owners) => (kind is not null && Content.Roles.Contains(kind)) || (Owner is { } owner && owners.Contains(owner));
}
