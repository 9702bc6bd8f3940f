using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>An agreement with the family as it stands.</summary>
/// <param name="Statement">What says it.</param>
/// <param name="Content">What it says.</param>
/// <param name="Asked">The terms that are asked about, from 1.</param>
/// <param name="Rulings">What was said to it: managers' reasons, promises that were not kept, its end.</param>
internal sealed record AgreementShown(Statement Statement, FamilyAgreement Content, IReadOnlyList<int> Asked, IReadOnlyList<(Statement Statement, RulingContent Content)> Rulings)
{
    /// <summary>The terms that wait for a manager's reason, from 1.</summary>
    public IReadOnlyList<int> Waiting => [.. Asked.Where(t => !Rulings.Any(r => r.Content.Outcome == RulingOutcome.TermAllowed && r.Content.Term == t))];

    /// <summary>True where it ended.</summary>
    public bool IsEnded => Rulings.Any(r => r.Content.Outcome == RulingOutcome.Ended);

    /// <summary>True where it holds: it has not ended, and no term waits for a manager's reason.</summary>
    public bool IsInForce => !IsEnded && Waiting.Count == 0;

    /// <summary>The promises that were not kept.</summary>
    public IEnumerable<(Statement Statement, RulingContent Content)> Broken => Rulings.Where(r => r.Content.Outcome == RulingOutcome.Broken);

    /// <summary>Where it stands, in words.</summary>
    public string Standing(DateTimeOffset at) => IsEnded ? "Ended" : Waiting.Count > 0 ? "Waiting for a manager’s reason" : Content.IsDue(at) ? "Review overdue" : "In force";
}
