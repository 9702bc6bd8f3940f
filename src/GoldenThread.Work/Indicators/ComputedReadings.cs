using System.Collections.Immutable;
using GoldenThread.Indicators;

namespace GoldenThread.Work.Indicators;

/// <summary>What was computed.</summary>
/// <param name="Added">Readings that are new, or different from those before.</param>
/// <param name="Same">How many were there already.</param>
/// <param name="Unknown">Names of organisations in the events that nobody is known by.</param>
/// <param name="Digest">SHA-256 of the events.</param>
internal sealed record ComputedReadings(IReadOnlyList<IndicatorReading> Added, int Same, ImmutableArray<string> Unknown, string Digest);
