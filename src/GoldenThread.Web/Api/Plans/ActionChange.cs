namespace GoldenThread.Web.Api.Plans;

/// <summary>A change of an action; what is left out stays.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Activity">not-started, under-way, done or no-longer-needed; needs a reason.</param>
/// <param name="Due">When it is due, in words ("Summer 2027"); the date before stays in the history.</param>
/// <param name="Because">Why.</param>
internal sealed record ActionChange(string? Text, string? Activity, string? Due, string? Because);
