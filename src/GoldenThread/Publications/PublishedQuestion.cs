namespace GoldenThread.Publications;

/// <summary>A question for the board, with its answers.</summary>
public sealed record PublishedQuestion(string Text, IReadOnlyList<string> Answers);
