using GoldenThread.Indicators;
using GoldenThread.Proofs;

namespace GoldenThread.Work.Proofs;

/// <summary>A proof with its indicator and its course, as far as the person may see the readings.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Course">Its course.</param>
internal sealed record FoundProof(Proof Proof, Indicator Indicator, ProofCourse Course);
