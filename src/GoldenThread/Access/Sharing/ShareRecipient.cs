namespace GoldenThread.Access.Sharing;

/// <summary>An organisation, or one of its people, with whom something is shared.</summary>
/// <param name="Id">The id of the organisation or of the person.</param>
/// <param name="Organisation">The organisation, or the one for which the person works.</param>
/// <param name="Person">The person; null where it is the organisation.</param>
public sealed record ShareRecipient(Guid Id, OrganisationId Organisation, PersonId? Person);
