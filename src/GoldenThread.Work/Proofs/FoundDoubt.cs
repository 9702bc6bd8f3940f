using GoldenThread.Proofs;

namespace GoldenThread.Work.Proofs;

/// <summary>A doubt with what it stands on.</summary>
/// <param name="Doubt">The doubt.</param>
/// <param name="Plan">The plan's reference.</param>
/// <param name="ActionText">The words of the action.</param>
internal sealed record FoundDoubt(Doubt Doubt, string Plan, string ActionText);
