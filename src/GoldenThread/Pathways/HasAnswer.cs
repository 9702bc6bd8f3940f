namespace GoldenThread.Pathways;

/// <summary>The last answer to a question of the child's profile.</summary>
/// <param name="Question">The question.</param>
/// <param name="Is">The answer; a question that nobody answered is <see cref="NotAssessed"/>.</param>
public sealed record HasAnswer(string Question, string Is) : PathwayCondition
{
    /// <summary>The answer to a question that nobody has answered.</summary>
    public const string NotAssessed = "not assessed";

    /// <summary>The kind of event that records an answer.</summary>
    public EventKind Listens { get; } = EventKind.AnswerTo(Question);
}
