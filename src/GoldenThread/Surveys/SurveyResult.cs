using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>What a survey came to.</summary>
/// <param name="Answered">How many questionnaires were counted.</param>
/// <param name="Asked">How many people were asked; null where that is not known.</param>
/// <param name="Questions">Each question; empty where fewer than ten answered, for then there is no result.</param>
/// <param name="Groups">The groups that it is broken down by; empty where it is not.</param>
public sealed record SurveyResult(int Answered, int? Asked, ImmutableArray<QuestionResult> Questions, ImmutableArray<GroupSize> Groups)
{
    /// <summary>True where enough people answered for a result.</summary>
    public bool IsShown => Answered >= SurveyCount.Fewest;

    /// <summary>How many of those who were asked answered; null where that cannot be said.</summary>
    public Share? ResponseRate => Asked is { } asked && asked >= Answered && asked > 0 ? new Share(Answered, asked) : null;

    /// <summary>What is wrong with the number asked; null where nothing is.</summary>
    public string? AskedFault => Asked < Answered ? $"{Answered} answered and {Asked} were asked. Check how many were asked; somebody may have answered twice." : null;

    /// <summary>Why there is no result; null where there is one.</summary>
    public string? NoResult => IsShown ? null : $"No result: fewer than {SurveyCount.Fewest} people answered, so their answers could be traced.";

    /// <summary>What silence could mean for an answer; null where the question was not asked of everybody, or nobody knows how many were.</summary>
    public Silence? Silence(QuestionResult question, int choice) =>
        Asked is { } asked && asked >= Answered && question.Question.Relevant.IsEmpty && question.Base > 0 ? new Silence(question.Counts[choice], question.Base, asked) : null;

    /// <summary>A question as it may leave the partnership; null where nothing of it may.</summary>
    /// <remarks>
    /// How many were asked a question that depends on another says how the other was answered: it is shown only where nothing of that is hidden.
    /// </remarks>
    public PublicAnswers? InPublic(QuestionResult question)
    {
        if (!question.IsShown) return null;
        var shown = PublicAnswers.Of(question);
        if (question.Question.Relevant.IsEmpty) return shown;
        if (Answered - question.Asked is > 0 and < SmallNumbers.Smallest) return null;
        foreach (var name in question.Question.Relevant.SelectMany(r => SurveyExpression.Parse(r, ExpressionUse.Relevant).Names).Distinct(StringComparer.Ordinal))
        {
            // The consent and the question of the groups are asked of everybody and have no result of their own.
            if (Questions.FirstOrDefault(q => q.Question.Name == name) is not { } other) continue;
            if (InPublic(other) is not { HidesAnything: false } open) return null;
            if (open.Groups.Length != shown.Groups.Length || !other.Groups.Select(g => string.Join('|', g.Names)).SequenceEqual(question.Groups.Select(g => string.Join('|', g.Names)))) shown = Alone(question);
        }

        return shown;
    }

    private static PublicAnswers Alone(QuestionResult question) => PublicAnswers.Of(question with { Groups = [] });
}
