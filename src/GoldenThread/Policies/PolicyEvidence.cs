namespace GoldenThread.Policies;

/// <summary>A version of a policy that was attached to an action as evidence, as it stood.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="Policy">The policy.</param>
/// <param name="VersionNumber">Number of the version that was in force.</param>
public sealed record PolicyEvidence(PartnershipId Partnership, Guid EvidenceId, ActionId Action, PolicyId Policy, int VersionNumber);
