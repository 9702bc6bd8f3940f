namespace GoldenThread.Web.Api.Plans;

/// <summary>A new recommendation, or a part of one.</summary>
internal sealed record NewRecommendation(string? Number, string Text, Guid? PartOf);
