using GoldenThread.Plans;

namespace GoldenThread.Work;

/// <summary>Where things are.</summary>
internal static class Addresses
{
    public static string Plan(Plan plan) => $"/plans/{Uri.EscapeDataString(plan.Reference)}";

    public static string Recommendation(RecommendationId id) => $"/recommendations/{id.Value}";

    public static string Action(ActionId id) => $"/actions/{id.Value}";
}
