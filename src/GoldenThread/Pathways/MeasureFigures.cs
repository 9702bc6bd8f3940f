using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>Counts measures over many children.</summary>
/// <param name="withCases">True to keep what was counted; then the memory grows with its number.</param>
public sealed class MeasureFigures(bool withCases)
{
    private readonly SortedDictionary<MeasureKey, (int InTime, int Of, List<MeasureCase> Cases)> counts = [];

    /// <summary>The figures, in the order of their keys.</summary>
    public IEnumerable<(MeasureKey Key, MeasureFigure Figure)> All => counts.Select(c => (c.Key, new MeasureFigure(c.Value.InTime, c.Value.Of, c.Value.Cases)));

    /// <summary>Counts an instance of a child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="asOf">The moment that it was worked out for, in UTC.</param>
    public void Add(ChildKey child, PathwayInstance instance, DateTime asOf)
    {
        foreach (var measure in instance.Pathway.Measures)
        {
            foreach (var state in instance.Steps)
            {
                if (state.Step.Key != measure.Of || state.Standing is not (StepStanding.DoneInTime or StepStanding.DoneLate or StepStanding.Overdue)
                    || state.Due > asOf)
                    continue;
                var month = LondonTime.Day(state.Due!.Value.AddTicks(-1)).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                var key = new MeasureKey(instance.Pathway.Key, instance.Pathway.Version, measure.Key, month, instance.Trigger?.Organisation ?? "");
                var (inTime, of, cases) = counts.TryGetValue(key, out var counted) ? counted : (0, 0, []);
                var done = state.Standing == StepStanding.DoneInTime;
                if (withCases) cases.Add(new MeasureCase(child, done));
                counts[key] = (inTime + (done ? 1 : 0), of + 1, cases);
            }
        }
    }
}
