namespace GoldenThread.Audits;

/// <summary>What an audit is to be.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Tool">The tool.</param>
/// <param name="PeriodFrom">First day of the period whose work is read.</param>
/// <param name="PeriodTo">Its last day.</param>
/// <param name="Organisations">Whose files are read.</param>
/// <param name="Recommendation">The recommendation behind it; null for none.</param>
/// <param name="ReAuditOf">The audit that it repeats; null for none.</param>
public sealed record AuditPlan(
    string Reference, string Title, AuditKind Kind, AuditTool Tool, DateOnly PeriodFrom, DateOnly PeriodTo, IReadOnlyCollection<OrganisationId> Organisations,
    RecommendationId? Recommendation = null, AuditId? ReAuditOf = null);
