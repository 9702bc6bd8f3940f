namespace GoldenThread.Audits;

/// <summary>A question of a tool: yes, partly, no, or it does not apply.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Words">The question.</param>
/// <param name="Help">What to look for; empty for nothing.</param>
public sealed record ToolQuestion(string Key, string Words, string Help);
