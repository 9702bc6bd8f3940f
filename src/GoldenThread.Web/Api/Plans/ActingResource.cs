namespace GoldenThread.Web.Api.Plans;

/// <summary>That an organisation acts, or acted, in an action.</summary>
internal sealed record ActingResource(Guid Organisation, DateOnly? HandedOver, string? Note);
