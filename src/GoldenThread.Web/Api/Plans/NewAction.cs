namespace GoldenThread.Web.Api.Plans;

/// <summary>A new action.</summary>
internal sealed record NewAction(string Text, List<Guid>? Organisations, string? Due);
