namespace GoldenThread.Audits;

/// <summary>What an audit found that somebody has to act on, or why nobody has to.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">What was found.</param>
/// <param name="Action">The action that answers it; null where there is none.</param>
/// <param name="WithoutAction">Why there is no action; empty where there is one, or nobody said yet.</param>
public sealed record AuditFinding(int Number, string Words, ActionId? Action, string WithoutAction)
{
    /// <summary>True where it has its action, or it is said why none.</summary>
    public bool IsAnswered => Action is not null || WithoutAction.Length > 0;
}
