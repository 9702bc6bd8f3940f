using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>A count of reviews by one thing.</summary>
/// <param name="By">By what.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Divides">True where each review stands in one line exactly, so that a hidden line could be worked out from the others.</param>
public sealed record CountTable(string By, ImmutableArray<CountLine> Lines, bool Divides);
