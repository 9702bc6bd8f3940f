namespace GoldenThread.Surveys;

/// <summary>Words of one's own, coded: what they are about, and what of them may be quoted. Nothing says whose they were.</summary>
/// <param name="Question">The question that they answer.</param>
/// <param name="Theme">What they are about.</param>
/// <param name="Quote">What may be quoted, without names; empty for nothing.</param>
public sealed record CodedWords(string Question, string Theme, string Quote);
