using GoldenThread.Proofs;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>What was agreed will show an action, and what is in doubt about its rating.</summary>
/// <param name="Action">The action.</param>
/// <param name="Proofs">Its proofs.</param>
/// <param name="Doubts">Its doubts.</param>
/// <param name="Today">The day.</param>
internal sealed record OfAction(ActionId Action, IReadOnlyList<FoundProof> Proofs, IReadOnlyList<Doubt> Doubts, DateOnly Today)
{
    /// <summary>The doubts that stand.</summary>
    public IEnumerable<Doubt> Standing => Doubts.Where(d => d.GoneAt is null);

    public static async Task<OfAction> Find(FindDoubts find, ActionId action, DateOnly today) => new(action, await find.Proofs(action), await find.Of(action), today);
}
