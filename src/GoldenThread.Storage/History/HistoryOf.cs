namespace GoldenThread.Storage.History;

/// <summary>Of what the history is told; nothing set means the whole partnership.</summary>
/// <param name="Plan">Of one plan.</param>
/// <param name="Recommendation">Of one recommendation and its actions.</param>
/// <param name="Action">Of one action.</param>
/// <param name="Since">Since a moment, in UTC.</param>
public sealed record HistoryOf(PlanId? Plan = null, RecommendationId? Recommendation = null, ActionId? Action = null, DateTimeOffset? Since = null);
