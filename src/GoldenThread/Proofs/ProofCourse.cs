using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Proofs;

/// <summary>
/// The course of a proof over the periods: not yet until the target is reached so many complete periods running, then met; watch after a first sign; in question by
/// a second miss running, a clear miss, or a miss that is a signal; met again from watch by one hit without a signal, from in question by so many hits running.
/// </summary>
/// <remarks>A period that is not complete breaks a run and is no miss. What a period did is never undone by one that comes later.</remarks>
public sealed class ProofCourse
{
    private ProofCourse(ProofAgreement agreement, ImmutableArray<ProofPeriod> periods) => (Agreement, Periods) = (agreement, periods);

    /// <summary>What was agreed.</summary>
    public ProofAgreement Agreement { get; }

    /// <summary>The periods, in order.</summary>
    public ImmutableArray<ProofPeriod> Periods { get; }

    /// <summary>Where the proof stands after the last period.</summary>
    public ProofStand Stand => Periods.IsEmpty ? ProofStand.NotYet : Periods[^1].Stand;

    /// <summary>The period with which the proof fell; null where it does not stand in question.</summary>
    public ProofPeriod? FellWith => Stand == ProofStand.InQuestion ? Periods.Last(p => p.Fell is not null) : null;

    /// <summary>The period with which it was last met; null where it never was.</summary>
    public SeriesPeriod? MetWith
    {
        get
        {
            var met = -1;
            for (var i = 0; i < Periods.Length; i++)
            {
                if (Periods[i].Stand == ProofStand.Met && (i == 0 || Periods[i - 1].Stand is ProofStand.NotYet or ProofStand.InQuestion)) met = i;
            }

            return met < 0 ? null : Periods[met].Series;
        }
    }

    /// <summary>The course of a proof.</summary>
    /// <param name="agreement">What was agreed.</param>
    /// <param name="series">The periods with their figures, in order.</param>
    /// <param name="phaseStarts">The places, from 0, of periods that begin a phase.</param>
    /// <param name="changes">The places, from 0, of the first periods after a change in practice.</param>
    /// <exception cref="RuleException">What was agreed cannot be judged.</exception>
    public static ProofCourse Of(ProofAgreement agreement, IReadOnlyList<SeriesPeriod> series, IEnumerable<int>? phaseStarts = null, IEnumerable<int>? changes = null)
    {
        if (agreement.Periods < 1) throw new RuleException("The target must be reached for 1 period or more.");
        if (agreement.Better == Better.Neither) throw new RuleException("Say whether higher or lower is better. Without it nothing shows that the target is reached.");
        var chart = ControlChart.Of(
            [.. series.Select(s => s.OnChart)],
            new ChartOptions { Better = agreement.Better, PhaseStarts = [.. phaseStarts ?? []], Changes = [.. changes ?? []] });
        var periods = ImmutableArray.CreateBuilder<ProofPeriod>(series.Count);
        var (stand, hits, misses) = (ProofStand.NotYet, 0, 0);
        for (var i = 0; i < series.Count; i++)
        {
            var hit = Counts(agreement, series[i]) ? Hit(agreement, series[i].Figure) : null;
            var concern = chart.Points[i].RaisedConcern(agreement.Better);
            (hits, misses) = hit switch { true => (hits + 1, 0), false => (0, misses + 1), null => (0, 0) };
            FellBecause? fell = stand is ProofStand.Met or ProofStand.Watch && hit == false ? Fell(agreement, series[i].Figure, misses, concern) : null;
            stand = hit is null ? stand
                : fell is not null ? ProofStand.InQuestion
                : stand is ProofStand.NotYet or ProofStand.InQuestion ? hits >= agreement.Periods ? ProofStand.Met : stand
                : hit == false || concern ? ProofStand.Watch : ProofStand.Met;
            periods.Add(new ProofPeriod(series[i], stand, hit, concern, fell));
        }

        return new ProofCourse(agreement, periods.MoveToImmutable());
    }

    /// <summary>True where a figure reaches the target, exactly; null where it proves nothing: a stated percentage, or none.</summary>
    public static bool? Hit(ProofAgreement agreement, Figure figure) => figure switch
    {
        Figure.OfShare share => share.Value.Reaches(agreement.Target, agreement.Better),
        Figure.Single single => agreement.Better == Better.Lower ? single.Value <= agreement.Target : single.Value >= agreement.Target,
        _ => null,
    };

    /// <summary>Why the proof is in question, with its figures in one sentence; null where it is not.</summary>
    public string? Because()
    {
        if (FellWith is not { Fell: { } fell } with) return null;
        var at = Periods.IndexOf(with);
        var agreed = $"{Agreement.Target.ToString("0.######", CultureInfo.InvariantCulture)}{(with.Series.Figure is Figure.OfShare ? "%" : "")} agreed";
        var met = Periods.Take(at).Select((p, i) => (p, i)).Last(p => p.p.Stand == ProofStand.Met && (p.i == 0 || Periods[p.i - 1].Stand is ProofStand.NotYet or ProofStand.InQuestion)).p;
        var why = fell switch
        {
            FellBecause.TwoMisses => $"{Said(Periods[at - 1])} and {Said(with)}",
            FellBecause.ClearMiss => $"{Said(with)}, which is clearly on the wrong side",
            _ => $"{Said(with)}, which is unlikely to be chance",
        };
        return $"met since {Name(met)}; {why}; {agreed}";
    }

    private string Said(ProofPeriod period) =>
        $"{(period.Series.Figure is Figure.OfShare share ? share.Value.InWords(Agreement.Target, Agreement.Better) : period.Series.Figure.Words)} in {Name(period)}";

    private static string Name(ProofPeriod period) => period.Series.Period?.Words ?? period.Series.Label;

    private static bool Counts(ProofAgreement agreement, SeriesPeriod period) =>
        period.IsComplete && (agreement.From is not { } from || period.Period is not { } known || known.First >= from);

    private static FellBecause? Fell(ProofAgreement agreement, Figure figure, int misses, bool concern) =>
        misses >= 2 ? FellBecause.TwoMisses
        : figure is Figure.OfShare share && Wilson.Of(share.Value) is { } interval && interval.MissesClearly((double)agreement.Target / 100, agreement.Better) ? FellBecause.ClearMiss
        : concern ? FellBecause.Signal : null;
}
