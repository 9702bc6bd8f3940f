using System.Collections.Immutable;

namespace GoldenThread.Statistics;

/// <summary>A chart of single readings: phases with limits, and signals.</summary>
/// <remarks>
/// Rules as in NHS England, Making Data Count. Charts for shares (p) are not used: with large denominators they flag everything, as the chance of drawing is not
/// what makes months differ (D. J. Wheeler; M. A. Mohammed, D. J. Laney, "Overdispersion in health care performance data", Quality and Safety in Health Care
/// 15 (2006), 383–384).
/// </remarks>
public sealed class ControlChart
{
    /// <summary>From this many readings on there are limits, on trial.</summary>
    public const int FewestForLimits = 12;

    /// <summary>From this many readings on the limits no longer change; so many are the baseline by the rule.</summary>
    public const int FewestToLock = 20;

    private const int Running = 7;

    private readonly IReadOnlyList<double?> values;
    private readonly ChartOptions options;
    private readonly ChartPoint[] points;

    private ControlChart(IReadOnlyList<double?> values, ChartOptions options)
    {
        (this.values, this.options, points) = (values, options, new ChartPoint[values.Count]);
        int[] starts = [.. options.PhaseStarts.Append(0).Where(s => s < values.Count).Distinct().Order()];
        Phases = [.. starts.Select((s, i) => Make(i, s, i + 1 < starts.Length ? starts[i + 1] : values.Count))];
    }

    /// <summary>The phases, in order; none where there are no readings.</summary>
    public ImmutableArray<ChartPhase> Phases { get; }

    /// <summary>The readings with their signals.</summary>
    public IReadOnlyList<ChartPoint> Points => points;

    /// <summary>What the last reading says: concern before improvement.</summary>
    public Variation Variation
    {
        get
        {
            var last = Array.FindLastIndex(points, p => p.Value is not null);
            if (last < 0 || Phases[points[last].Phase].Stand == LimitsStand.None) return Variation.TooFew;
            var (high, low) = (points[last].High != ChartSignals.None, points[last].Low != ChartSignals.None);
            return (options.Better, high, low) switch
            {
                (_, false, false) => Variation.Common,
                (Better.Neither, _, _) => Variation.Change,
                (Better.Higher, _, true) or (Better.Lower, true, _) => Variation.Concern,
                _ => Variation.Improvement,
            };
        }
    }

    /// <summary>Whether the target is reached as long as practice stays what it is.</summary>
    public TargetStand Assurance => (options.Better, options.Target, Phases.IsEmpty ? null : Phases[^1].Limits) switch
    {
        (Better.Higher, { } target, { } limits) => Stand(limits.Lower >= target, limits.Upper < target),
        (Better.Lower, { } target, { } limits) => Stand(limits.Upper <= target, limits.Lower > target),
        _ => TargetStand.NotKnown,
    };

    /// <summary>The chart of readings in their order.</summary>
    /// <param name="values">The readings; null where one is missing, which stands in no pattern and breaks none.</param>
    /// <param name="options">How it is drawn.</param>
    /// <exception cref="RuleException">The baseline has fewer than one reading.</exception>
    public static ControlChart Of(IReadOnlyList<double?> values, ChartOptions? options = null) =>
        options?.Baseline < 1 ? throw new RuleException("The baseline must be 1 reading or more.") : new ControlChart(values, options ?? new ChartOptions());

    private static TargetStand Stand(bool passes, bool fails) => passes ? TargetStand.Passing : fails ? TargetStand.Failing : TargetStand.HitOrMiss;

    private ChartPhase Make(int number, int from, int to)
    {
        int[] at = [.. Enumerable.Range(from, to - from).Where(i => values[i] is not null)];
        for (var i = from; i < to; i++) points[i] = new ChartPoint(values[i], number, default, default, default, default);
        // The baseline: what lies before the change in practice, where that is enough; else the phase's first twenty.
        var change = options.Changes.Where(c => c > from && c < to).Order().Select(c => (int?)c).FirstOrDefault();
        var before = change is { } changed ? at.Count(i => i < changed) : 0;
        var asked = options.Baseline ?? (before >= FewestForLimits ? before : FewestToLock);
        var count = Math.Min(asked, at.Length);
        var stand = Stand(count);
        ProcessLimits? limits = stand == LimitsStand.None ? null : Limits(from, at, count);
        if (limits is { } judged) Judge(from, at, asked, judged);
        return new ChartPhase(from, to, at.Length, count, stand, limits);
    }

    private static LimitsStand Stand(int readings) =>
        readings < FewestForLimits ? LimitsStand.None : readings < FewestToLock ? LimitsStand.Trial : LimitsStand.Locked;

    private ProcessLimits Limits(int from, int[] at, int count) => ProcessLimits.Of(values.Skip(from).Take(at[count - 1] - from + 1));

    private void Judge(int from, int[] at, int asked, ProcessLimits limits)
    {
        var (onSide, lastSide, further, lastWay) = (0, 0, 0, 0);
        for (var k = 0; k < at.Length; k++)
        {
            var value = values[at[k]]!.Value;
            var side = limits.Side(value);
            onSide = side != 0 && side == lastSide ? onSide + 1 : side == 0 ? 0 : 1;
            var way = k == 0 ? 0 : ProcessLimits.Compare(value, values[at[k - 1]]!.Value);
            further = way != 0 && way == lastWay ? further + 1 : way == 0 ? 0 : 1;
            (lastSide, lastWay) = (side, way);
            // Seven running are six steps.
            var ended = Ended(at, k, limits, onSide, further);
            Mark(at, k, ended, onSide, further, limits);
            if (k + 1 < FewestForLimits) continue;
            // As it was known when this reading came: while the baseline is not full, by the limits of that time.
            var (high, low) = k + 1 >= asked ? ended : EndedThen(at, k, Limits(from, at, k + 1));
            points[at[k]] = points[at[k]] with { RaisedHigh = high, RaisedLow = low };
        }
    }

    // The signals that end with a reading, upwards and downwards.
    private (ChartSignals High, ChartSignals Low) Ended(int[] at, int k, ProcessLimits limits, int onSide, int further)
    {
        var value = values[at[k]]!.Value;
        var (side, beyond) = (limits.Side(value), limits.Beyond(value));
        var own = (beyond != 0 ? ChartSignals.Limit : ChartSignals.None) | (onSide >= Running ? ChartSignals.Shift : ChartSignals.None)
            | (onSide >= 3 && limits.BeyondTwoThirds(value) != 0 && Far(at, k, limits) >= 2 ? ChartSignals.TwoOfThree : ChartSignals.None);
        var (high, low) = side > 0 ? (own, ChartSignals.None) : (ChartSignals.None, own);
        if (further < Running - 1) return (high, low);
        return ProcessLimits.Compare(value, values[at[k - 1]]!.Value) > 0 ? (high | ChartSignals.Trend, low) : (high, low | ChartSignals.Trend);
    }

    // The same by other limits: how long a run is has to be counted anew.
    private (ChartSignals High, ChartSignals Low) EndedThen(int[] at, int k, ProcessLimits limits)
    {
        var (onSide, further) = (0, 0);
        var side = limits.Side(values[at[k]]!.Value);
        while (side != 0 && onSide <= k && onSide < Running && limits.Side(values[at[k - onSide]]!.Value) == side) onSide++;
        var way = k == 0 ? 0 : ProcessLimits.Compare(values[at[k]]!.Value, values[at[k - 1]]!.Value);
        while (way != 0 && further < k && further < Running && ProcessLimits.Compare(values[at[k - further]]!.Value, values[at[k - further - 1]]!.Value) == way) further++;
        return Ended(at, k, limits, onSide, further);
    }

    private int Far(int[] at, int k, ProcessLimits limits)
    {
        var far = 0;
        for (var back = 0; back < 3; back++)
        {
            if (limits.BeyondTwoThirds(values[at[k - back]]!.Value) != 0) far++;
        }

        return far;
    }

    // A pattern marks all that belong to it; of two of three, those alone that are near the limit.
    private void Mark(int[] at, int k, (ChartSignals High, ChartSignals Low) ended, int onSide, int further, ProcessLimits limits)
    {
        Add(k, ended.High, ended.Low);
        var side = limits.Side(values[at[k]]!.Value);
        if (onSide == Running)
            for (var back = 1; back < Running; back++) Add(k - back, side > 0 ? ChartSignals.Shift : ChartSignals.None, side < 0 ? ChartSignals.Shift : ChartSignals.None);
        if (further == Running - 1)
        {
            var (up, down) = (ended.High & ChartSignals.Trend, ended.Low & ChartSignals.Trend);
            for (var back = 1; back < Running; back++) Add(k - back, up, down);
        }

        // The third may lie near the mean: then it ends the pattern and is not marked.
        if (onSide < 3 || Far(at, k, limits) < 2) return;
        for (var back = 0; back < 3; back++)
        {
            if (limits.BeyondTwoThirds(values[at[k - back]]!.Value) != 0)
                Add(k - back, side > 0 ? ChartSignals.TwoOfThree : ChartSignals.None, side < 0 ? ChartSignals.TwoOfThree : ChartSignals.None);
        }

        void Add(int place, ChartSignals high, ChartSignals low)
        {
            ref var point = ref points[at[place]];
            if ((high | low) != ChartSignals.None) point = point with { High = point.High | high, Low = point.Low | low };
        }
    }
}
