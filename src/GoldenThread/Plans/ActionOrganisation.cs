namespace GoldenThread.Plans;

/// <summary>That an organisation acts in an action.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="HandedOver">The day on which it stopped, or null while it acts.</param>
/// <param name="Note">Why it stopped.</param>
public sealed record ActionOrganisation(Guid Id, OrganisationId Organisation, DateOnly? HandedOver, [property: UpTo(Longest.Text)] string? Note);
