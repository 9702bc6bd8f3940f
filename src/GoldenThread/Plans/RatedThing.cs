namespace GoldenThread.Plans;

/// <summary>What a rating is given to: a recommendation, or one of its actions.</summary>
public sealed record RatedThing(PartnershipId Partnership, PlanId Plan, RecommendationId Recommendation, ActionId? Action);
