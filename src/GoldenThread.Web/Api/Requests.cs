namespace GoldenThread.Web.Api;

/// <summary>A new plan.</summary>
internal sealed record NewPlan(string Reference, string Title);

/// <summary>A change of a plan; what is left out stays.</summary>
/// <param name="Title">Its new title.</param>
/// <param name="State">open, closed or withdrawn; needs a reason.</param>
/// <param name="Because">Why.</param>
internal sealed record PlanChange(string? Title, string? State, string? Because);

/// <summary>A new recommendation, or a part of one.</summary>
internal sealed record NewRecommendation(string? Number, string Text, Guid? PartOf);

/// <summary>A change of a recommendation; what is left out stays.</summary>
internal sealed record RecommendationChange(string? Number, string? Text, List<string>? Themes, string? Because);

/// <summary>A new action.</summary>
internal sealed record NewAction(string Text, List<Guid>? Organisations, string? Due);

/// <summary>A change of an action; what is left out stays.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Activity">not-started, under-way, done or no-longer-needed; needs a reason.</param>
/// <param name="Due">When it is due, in words ("Summer 2027"); the date before stays in the history.</param>
/// <param name="Because">Why.</param>
internal sealed record ActionChange(string? Text, string? Activity, string? Due, string? Because);

/// <summary>What has happened since the last update.</summary>
internal sealed record NewUpdate(string Text);

/// <summary>A rating.</summary>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Aspect">overall, activity, evidence or impact; overall where it is left out.</param>
/// <param name="Because">Why.</param>
/// <param name="Overrule">Why it holds although the proof is missing; only needed then.</param>
internal sealed record NewRating(string Level, string? Aspect, string Because, string? Overrule);
