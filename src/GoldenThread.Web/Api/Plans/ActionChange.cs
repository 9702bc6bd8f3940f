namespace GoldenThread.Web.Api.Plans;

/// <summary>A change to an action. Fields that you leave out stay as they are.</summary>
/// <param name="Text">The text of the action.</param>
/// <param name="Activity">not-started, under-way, done or no-longer-needed. Needs a reason.</param>
/// <param name="Due">The due date in words, such as "Summer 2027". The earlier date stays in the history.</param>
/// <param name="Because">The reason.</param>
internal sealed record ActionChange(string? Text, string? Activity, string? Due, string? Because);
