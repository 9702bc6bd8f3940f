using System.Collections.Immutable;
using GoldenThread.Indicators;

namespace GoldenThread.Work.Indicators;

/// <summary>What was found in a file of readings.</summary>
/// <param name="Good">What can be taken in.</param>
/// <param name="Problems">What cannot, with row and reason.</param>
/// <param name="Questions">What can be, and is odd.</param>
/// <param name="Same">How many are there already.</param>
internal sealed record FoundReadings(
    IReadOnlyList<IndicatorReading> Good, ImmutableArray<ReadingProblem> Problems, ImmutableArray<ReadingProblem> Questions, int Same);
