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
        for (var k = 0; k < at.Length; k++)
        {
            Mark(at, k, limits, raisedOnly: false);
            // As it was known when this reading came: while the baseline is not full, by the limits of that time.
            if (k + 1 >= FewestForLimits) Mark(at, k, k + 1 >= asked ? limits : Limits(from, at, k + 1), raisedOnly: true);
        }
    }

    // Patterns that end with a reading: they mark it and those before it, or are noted as raised by it alone.
    private void Mark(int[] at, int k, ProcessLimits limits, bool raisedOnly)
    {
        double Value(int back) => values[at[k - back]]!.Value;

        void Signal(ChartSignals signal, int side, int back)
        {
            ref var point = ref points[at[k - back]];
            point = (raisedOnly, side > 0) switch
            {
                (true, true) => point with { RaisedHigh = point.RaisedHigh | signal },
                (true, false) => point with { RaisedLow = point.RaisedLow | signal },
                (false, true) => point with { High = point.High | signal },
                _ => point with { Low = point.Low | signal },
            };
        }

        void Signals(ChartSignals signal, int side, int running)
        {
            for (var back = raisedOnly ? 0 : running - 1; back >= 0; back--) Signal(signal, side, back);
        }

        var beyond = limits.Beyond(Value(0));
        if (beyond != 0) Signal(ChartSignals.Limit, beyond, 0);
        var side = limits.Side(Value(0));
        if (k + 1 >= Running)
        {
            if (side != 0 && Enumerable.Range(1, Running - 1).All(back => limits.Side(Value(back)) == side)) Signals(ChartSignals.Shift, side, Running);
            var way = ProcessLimits.Compare(Value(0), Value(1));
            if (way != 0 && Enumerable.Range(1, Running - 2).All(back => ProcessLimits.Compare(Value(back), Value(back + 1)) == way)) Signals(ChartSignals.Trend, way, Running);
        }

        if (k < 2 || side == 0 || limits.Side(Value(1)) != side || limits.Side(Value(2)) != side) return;
        int[] far = [.. Enumerable.Range(0, 3).Where(back => limits.BeyondTwoThirds(Value(back)) == side)];
        if (far.Length < 2) return;
        foreach (var back in far)
        {
            if (!raisedOnly || back == 0) Signal(ChartSignals.TwoOfThree, side, back);
        }
    }
}
