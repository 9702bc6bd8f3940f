using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>The answers to a question as they were published.</summary>
/// <param name="Question">The question.</param>
/// <param name="Base">How many answered; null where it is hidden.</param>
/// <param name="Answers">Each answer.</param>
public sealed record PublishedAnswers(string Question, int? Base, ImmutableArray<PublishedAnswer> Answers);
