namespace GoldenThread.Web.Api.Plans;

/// <summary>A change of a recommendation; what is left out stays.</summary>
internal sealed record RecommendationChange(string? Number, string? Text, List<string>? Themes, string? Because);
