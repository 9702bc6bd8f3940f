namespace GoldenThread.Audits;

/// <summary>A result that was attached to an action as evidence, as it stood.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="Audit">The audit.</param>
/// <param name="Aspect">Key of the aspect.</param>
/// <param name="Target">Agreed target, as a percentage; null where nothing was.</param>
public sealed record AuditEvidence(PartnershipId Partnership, Guid EvidenceId, ActionId Action, AuditId Audit, [property: UpTo(Longest.Key)] string Aspect, decimal? Target);
