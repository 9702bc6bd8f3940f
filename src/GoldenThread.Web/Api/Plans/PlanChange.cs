namespace GoldenThread.Web.Api.Plans;

/// <summary>A change of a plan; what is left out stays.</summary>
/// <param name="Title">Its new title.</param>
/// <param name="State">open, closed or withdrawn; needs a reason.</param>
/// <param name="Because">Why.</param>
internal sealed record PlanChange(string? Title, string? State, string? Because);
