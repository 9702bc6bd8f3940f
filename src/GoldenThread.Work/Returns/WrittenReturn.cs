using GoldenThread.Plans;

namespace GoldenThread.Work.Returns;

/// <summary>What a lead writes into a return.</summary>
/// <param name="Text">What has happened.</param>
/// <param name="Impact">What difference it made.</param>
/// <param name="Activity">How far the action has come; null where nothing is said of it.</param>
/// <param name="Rating">Key of the level that is proposed; one that the scale does not have proposes none.</param>
internal sealed record WrittenReturn(string Text, string? Impact, Activity? Activity, string? Rating);
