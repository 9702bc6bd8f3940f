using System.Collections.Immutable;

namespace GoldenThread.Statistics;

/// <summary>How a chart is drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>The places, from 0, of the readings that begin a phase; the first phase begins with the first reading without being named.</summary>
    public ImmutableArray<int> PhaseStarts { get; init; } = [];

    /// <summary>The places, from 0, of the first readings after changes in practice.</summary>
    public ImmutableArray<int> Changes { get; init; } = [];

    /// <summary>How many readings of each phase are its baseline, by choice; null by the rule.</summary>
    public int? Baseline { get; init; }

    /// <summary>Which way is better.</summary>
    public Better Better { get; init; } = Better.Neither;

    /// <summary>What is to be reached, in the unit of the readings.</summary>
    public double? Target { get; init; }
}
