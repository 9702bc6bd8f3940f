using System.Collections.Immutable;
using GoldenThread.Audits;

namespace GoldenThread.Proofs;

/// <summary>A result of an audit that a rating rests on, with those of later audits that repeat it.</summary>
/// <param name="Evidence">The piece of evidence.</param>
/// <param name="Before">The result as it was attached.</param>
/// <param name="Target">Agreed target, as a percentage; null where nothing was.</param>
/// <param name="Later">The same aspect in audits that repeat it: the day on which it was reported, the reference, the result.</param>
public sealed record ReAuditGround(Guid Evidence, ReportedAspect Before, decimal? Target, ImmutableArray<(DateOnly Reported, string Reference, ReportedAspect Result)> Later);
