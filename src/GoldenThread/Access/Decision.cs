namespace GoldenThread.Access;

/// <summary>What was decided, and why.</summary>
/// <param name="Level">The level.</param>
/// <param name="Ground">By what.</param>
/// <param name="Reasons">What was looked at, what decides first.</param>
public sealed record Decision(Level Level, Ground Ground, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The one sentence for what is not there, is restricted, in conflict, or under a silent seal: which of them is not said.</summary>
    public const string NothingFound = "Nothing was found that you may see";

    /// <summary>False for what the glass alone opened: it gives no right to grant, share, transfer, seal or export.</summary>
    public bool MayPassOn => Level >= Level.Plan && Ground != Ground.BreakGlass;
}
