using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>What a figure of a measure is counted for.</summary>
/// <param name="Pathway">The pathway's key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Measure">The measure's key.</param>
/// <param name="Month">The month of the last day of the step's time ("2026-05").</param>
/// <param name="Organisation">Who recorded the trigger; empty where nobody is named.</param>
public readonly record struct MeasureKey(string Pathway, int Version, string Measure, string Month, string Organisation) : IComparable<MeasureKey>
{
    /// <inheritdoc/>
    public int CompareTo(MeasureKey other)
    {
        var order = string.CompareOrdinal(Pathway, other.Pathway);
        if (order == 0) order = Version.CompareTo(other.Version);
        if (order == 0) order = string.CompareOrdinal(Measure, other.Measure);
        if (order == 0) order = string.CompareOrdinal(Month, other.Month);
        return order == 0 ? string.CompareOrdinal(Organisation, other.Organisation) : order;
    }
}

/// <summary>A figure of a measure.</summary>
/// <param name="InTime">The numerator: steps that were done in time.</param>
/// <param name="Of">The denominator: steps whose time has passed, done or not. What was done early counts when its time has passed, so that no month looks better before it is over.</param>
/// <param name="Cases">The children behind it, each once; empty where they were not asked for.</param>
public sealed record MeasureFigure(int InTime, int Of, IReadOnlyList<string> Cases);

/// <summary>Counts measures over many children (systems.md B11, D6).</summary>
/// <param name="withCases">True to keep the children behind each figure; then the memory grows with their number.</param>
public sealed class MeasureFigures(bool withCases)
{
    private readonly SortedDictionary<MeasureKey, (int InTime, int Of, List<string> Cases)> counts = [];

    /// <summary>The figures, in the order of their keys.</summary>
    public IEnumerable<(MeasureKey Key, MeasureFigure Figure)> All => counts.Select(c => (c.Key, new MeasureFigure(c.Value.InTime, c.Value.Of, c.Value.Cases)));

    /// <summary>Counts an instance of a child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="asOf">The moment that it was worked out for, in UTC.</param>
    public void Add(string child, PathwayInstance instance, DateTime asOf)
    {
        foreach (var measure in instance.Pathway.Measures)
        {
            foreach (var state in instance.Steps)
            {
                if (state.Step.Key != measure.Of || state.Standing is not (StepStanding.DoneInTime or StepStanding.DoneLate or StepStanding.Overdue) || state.Due > asOf) continue;
                var month = LondonTime.Day(state.Due!.Value.AddTicks(-1)).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                var key = new MeasureKey(instance.Pathway.Key, instance.Pathway.Version, measure.Key, month, instance.Trigger?.Organisation ?? "");
                var (inTime, of, cases) = counts.TryGetValue(key, out var counted) ? counted : (0, 0, []);
                // A child's instances come one after the other.
                if (withCases && (cases.Count == 0 || cases[^1] != child)) cases.Add(child);
                counts[key] = (inTime + (state.Standing == StepStanding.DoneInTime ? 1 : 0), of + 1, cases);
            }
        }
    }
}
