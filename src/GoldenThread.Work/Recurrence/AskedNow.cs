namespace GoldenThread.Work.Recurrence;

/// <summary>Something that a plan or a review asks for, or finds.</summary>
/// <param name="Number">Its number in the plan; in a review what it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Itself">The recommendation in a plan that it is; null where it is in none.</param>
internal sealed record AskedNow(string Number, string Text, RecommendationId? Itself);
