using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Plans;

/// <summary>A plan.</summary>
internal sealed record PlanResource(
    Guid Id, string Reference, string Title, string State, string? StateReason, DateResource? Published, DateResource? Reviewed, Dictionary<string,
    string> Links)
{
    public static PlanResource Of(Plan plan) => new(
        plan.Id.Value, plan.Reference, plan.Title, StateWord.Of(plan.State), plan.StateReason, DateResource.Of(plan.Published), DateResource.Of(plan.Reviewed),
        new(StringComparer.Ordinal) { ["self"] = ApiAddresses.Plan(plan.Id), ["recommendations"] = $"{ApiAddresses.Plan(plan.Id)}/recommendations" });
}
