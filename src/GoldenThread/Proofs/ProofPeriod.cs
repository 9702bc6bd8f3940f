using GoldenThread.Indicators;

namespace GoldenThread.Proofs;

/// <summary>A period, as a proof sees it.</summary>
/// <param name="Series">The period with its figure.</param>
/// <param name="Stand">Where the proof stands after it.</param>
/// <param name="Hit">True where the target is reached, false where it is missed; null where the period is not complete or does not count.</param>
/// <param name="Concern">True where the reading is a signal the wrong way, judged by what was known then.</param>
/// <param name="Fell">Why the proof is in question since this period; null where it did not fall with it.</param>
public sealed record ProofPeriod(SeriesPeriod Series, ProofStand Stand, bool? Hit, bool Concern, FellBecause? Fell);
