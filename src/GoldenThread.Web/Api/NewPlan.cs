namespace GoldenThread.Web.Api;

/// <summary>A new plan.</summary>
internal sealed record NewPlan(string Reference, string Title);
