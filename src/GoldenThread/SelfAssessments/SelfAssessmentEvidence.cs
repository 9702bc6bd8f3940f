namespace GoldenThread.SelfAssessments;

/// <summary>What voices say of a statement, attached to an action as evidence as it stood.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="CycleId">The cycle.</param>
/// <param name="Statement">Reference of the statement.</param>
public sealed record SelfAssessmentEvidence(PartnershipId Partnership, Guid EvidenceId, ActionId Action, Guid CycleId, [property: UpTo(Longest.Key)] string Statement);
