using GoldenThread.Statistics;

namespace GoldenThread.Proofs;

/// <summary>What was agreed will show it: "at least 95% for two quarters running".</summary>
/// <param name="Target">The target: per cent of a share, else in the unit of the figure.</param>
/// <param name="Better">Which way is better; not neither.</param>
/// <param name="Periods">How many periods running; from 1.</param>
/// <param name="From">Periods count from the one that begins on this day or later: the change in practice. Null for all.</param>
public sealed record ProofAgreement(decimal Target, Better Better, int Periods, DateOnly? From = null);
