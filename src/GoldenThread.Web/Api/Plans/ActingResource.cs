namespace GoldenThread.Web.Api.Plans;

/// <summary>An organisation that is, or was, responsible for an action.</summary>
internal sealed record ActingResource(Guid Organisation, DateOnly? HandedOver, string? Note);
