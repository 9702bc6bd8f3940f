namespace GoldenThread.Web.Api;

/// <summary>Addresses of the API's things.</summary>
internal static class ApiAddresses
{
    public const string Root = "/api/v1";

    /// <summary>The page on which the API is described, and tried with a token.</summary>
    public const string Page = "/api/docs";

    public static string Plan(PlanId plan) => $"{Root}/plans/{plan.Value}";

    public static string Recommendation(RecommendationId recommendation) => $"{Root}/recommendations/{recommendation.Value}";

    public static string Action(ActionId action) => $"{Root}/actions/{action.Value}";

    public static string Indicator(string key) => $"{Root}/indicators/{key}";

    public static string Audit(string reference) => $"{Root}/audits/{Uri.EscapeDataString(reference)}";

    public static string Policy(string reference) => $"{Root}/policies/{Uri.EscapeDataString(reference)}";

    public static string Update(Guid update) => $"{Root}/updates/{update}";
}
