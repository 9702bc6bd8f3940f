using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>What a reading of a document explains and what it leaves, by which readings are weighed (docs/decisions/0108).</summary>
/// <param name="Cue">How plainly the document says that these are recommendations, from 0 to 1: a label says it, a bare number hardly.</param>
/// <param name="Placed">The share of the text that has a place in a plan: in recommendations wholly, in sections by half.</param>
/// <param name="InSequence">The share of the numbers that follow the one before.</param>
/// <param name="Left">The share of the text that has no place.</param>
/// <param name="Reasons">The same in sentences for people.</param>
public sealed record Explained(double Cue, double Placed, double InSequence, double Left, ImmutableArray<string> Reasons)
{
    private const double OfCue = 0.6;
    private const double OfPlaced = 0.25;
    private const double OfSequence = 0.15;
    private const double OfLeft = 0.3;

    /// <summary>The weight of the reading; the heaviest is taken.</summary>
    public double Weight => Cue * (OfCue + OfPlaced * Placed + OfSequence * InSequence) - OfLeft * Left;
}
