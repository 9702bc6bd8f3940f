namespace GoldenThread.Training;

/// <summary>What training showed when it was attached to an action as evidence.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="CourseId">The course.</param>
/// <param name="Shows">What of it.</param>
public sealed record TrainingEvidence(PartnershipId Partnership, Guid EvidenceId, ActionId Action, Guid CourseId, TrainingShown Shows);
