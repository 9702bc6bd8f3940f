using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Statistics;

namespace GoldenThread.Proofs;

/// <summary>What was agreed will show that an action changed practice: an indicator, a target, for how many periods running.</summary>
public sealed class Proof
{
    /// <summary>What is said where nobody will give the readings.</summary>
    public const string NoReadings = "No organisation owes this indicator, so no readings would come. Say first which organisations owe it.";

    private Proof() => ByName = "";

    /// <summary>Agrees what will show it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="target">The target: per cent of a share, else in the unit of the figure.</param>
    /// <param name="periods">For how many periods running; from 1 to 24.</param>
    /// <param name="from">Periods count from the one that begins on this day or later: the change in practice.</param>
    /// <param name="on">The day of agreeing.</param>
    /// <param name="by">Who agrees.</param>
    /// <exception cref="RuleException">Nobody will give the readings, or it cannot be judged.</exception>
    public Proof(PlanAction action, Indicator indicator, decimal target, int periods, DateOnly? from, DateOnly on, Actor by)
        : this()
    {
        var version = indicator.On(on);
        if (version.Better == Better.Neither)
            throw new RuleException("This indicator does not say whether higher or lower is better, so nothing would show that the target is reached.") { About = nameof(Indicator) };
        if (NobodyOwes(indicator, on)) throw new RuleException(NoReadings) { About = nameof(Indicator) };
        if (target < 0 || (version.Kind == FigureKind.Share && target > 100)) throw new RuleException("Enter a percentage from 0 to 100.") { About = nameof(Target) };
        if (periods is < 1 or > 24) throw new RuleException("Enter a number of periods from 1 to 24.") { About = nameof(Periods) };
        if (from is { } first) ReadingPeriod.Require(first, nameof(from));
        (Partnership, Plan, Recommendation, Action, Id) = (action.Partnership, action.Plan, action.Recommendation, action.Id, Sequence.NewId());
        (Indicator, Target, Better, Periods, CountsFrom, At, ByName) = (indicator.Id, target, version.Better, periods, from, by.Now, by.Name);
    }

    /// <summary>True where each organisation owes its own readings of an indicator, and none does.</summary>
    public static bool NobodyOwes(Indicator indicator, DateOnly on) => indicator.On(on).ByOrganisation && !indicator.Owners.Any(o => o.Until is null);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>The target.</summary>
    public decimal Target { get; private set; }

    /// <summary>Which way was better when it was agreed.</summary>
    public Better Better { get; private set; }

    /// <summary>For how many periods running.</summary>
    public int Periods { get; private set; }

    /// <summary>Periods count from the one that begins on this day or later; null for all.</summary>
    public DateOnly? CountsFrom { get; private set; }

    /// <summary>When it was agreed, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>When it was given up, in UTC; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was given up.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What was agreed.</summary>
    public ProofAgreement Agreement => new(Target, Better, Periods, CountsFrom);

    /// <summary>Gives it up. It stays in the history, with its reason.</summary>
    /// <exception cref="RuleException">It is not said why, or was given up before.</exception>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw new RuleException("This proof was withdrawn before.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the proof.") { About = nameof(because) };
        (WithdrawnAt, WithdrawnBecause) = (now, because.Trim());
    }

    /// <summary>Its course, as it was known at the end of a day: up to a version of the indicator that breaks its series.</summary>
    /// <param name="record">The indicator with its readings.</param>
    /// <param name="on">The day.</param>
    public ProofCourse Course(IndicatorRecord record, DateOnly on)
    {
        var series = record.Series(on);
        if (BrokenBy(record.Indicator, on) is { } version) series = [.. series.Where(s => s.Period is { } period && period.First < version.InForceFrom)];
        return ProofCourse.Of(Agreement, series, record.PhaseStarts(series, on), record.Changes(series, on));
    }

    /// <summary>The version of the indicator that broke its series since it was agreed, and is in force on a day; null where none did.</summary>
    public IndicatorVersion? BrokenBy(Indicator indicator, DateOnly on) => indicator.Versions.Where(v => !v.IsComparable && v.Number > 1 && v.At > At && v.InForceFrom <= on)
        .MinBy(v => v.InForceFrom);
}
