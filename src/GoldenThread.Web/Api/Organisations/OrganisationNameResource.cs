namespace GoldenThread.Web.Api.Organisations;

/// <summary>Another name of an organisation, and until when it was in use.</summary>
internal sealed record OrganisationNameResource(string Name, string Kind, DateOnly? Until);
