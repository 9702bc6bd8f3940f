namespace GoldenThread.Web.Api.Plans;

/// <summary>A change to a recommendation. Fields that you leave out stay as they are.</summary>
internal sealed record RecommendationChange(string? Number, string? Text, List<string>? Themes, string? Because);
