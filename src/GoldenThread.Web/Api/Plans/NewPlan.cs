namespace GoldenThread.Web.Api.Plans;

/// <summary>A new plan.</summary>
internal sealed record NewPlan(string Reference, string Title);
