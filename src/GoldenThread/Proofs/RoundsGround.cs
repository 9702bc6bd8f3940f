using System.Collections.Immutable;
using GoldenThread.Audits;

namespace GoldenThread.Proofs;

/// <summary>Rounds that a rating rests on.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Rounds">What organisations did in its rounds.</param>
public sealed record RoundsGround(AuditSchedule Schedule, ImmutableArray<AuditRound> Rounds);
