using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;

namespace GoldenThread.Proofs;

/// <summary>All that doubts of an action are worked out of.</summary>
/// <param name="Action">The action, with all that hangs on it.</param>
/// <param name="OfRecommendation">The ratings of its recommendation as a whole, oldest first.</param>
/// <param name="Proofs">What was agreed will show it, withdrawn ones included.</param>
/// <param name="Indicators">The indicators of those proofs, with their readings.</param>
/// <param name="Organisations">The partnership's organisations.</param>
public sealed record DoubtRecord(
    PlanAction Action, ImmutableArray<Rating> OfRecommendation, ImmutableArray<Proof> Proofs, ImmutableDictionary<IndicatorId, IndicatorRecord> Indicators,
    OrganisationRegister Organisations)
{
    /// <summary>Results of audits that it rests on.</summary>
    public ImmutableArray<ReAuditGround> ReAudits { get; init; } = [];

    /// <summary>Rounds of audits that it rests on.</summary>
    public ImmutableArray<RoundsGround> Rounds { get; init; } = [];

    /// <summary>Policies that it rests on.</summary>
    public ImmutableArray<PolicyGround> Policies { get; init; } = [];
}
