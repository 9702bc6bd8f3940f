namespace GoldenThread.Web.Api.Plans;

/// <summary>A change to a plan. Fields that you leave out stay as they are.</summary>
/// <param name="Title">The new title.</param>
/// <param name="State">open, closed or withdrawn. Needs a reason.</param>
/// <param name="Because">The reason.</param>
internal sealed record PlanChange(string? Title, string? State, string? Because);
