namespace GoldenThread.Audits;

/// <summary>Somebody who is named for an audit.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">Their name at the time.</param>
/// <param name="Part">What they do in it.</param>
/// <param name="Organisation">Whose files they read; null where they belong to none.</param>
public sealed record AuditMember(PersonId Person, string Name, AuditPart Part, OrganisationId? Organisation);
