using System.Collections.Immutable;

namespace GoldenThread.Indicators;

/// <summary>What was read out of a file of readings.</summary>
/// <param name="Readings">What can be taken in.</param>
/// <param name="Problems">What cannot: row, column, what to do.</param>
/// <param name="Questions">What can be taken in, and is odd.</param>
/// <param name="Rows">How many figures the file has, good or not.</param>
public sealed record ReadingsRead(
    ImmutableArray<ReadReading> Readings, ImmutableArray<ReadingProblem> Problems, ImmutableArray<ReadingProblem> Questions, int Rows);
