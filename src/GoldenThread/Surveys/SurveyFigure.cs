using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>How many gave some answers to a question, as a locked survey holds it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers that are counted, in the order of the form.</param>
/// <param name="Share">How many, of those who answered the question.</param>
/// <param name="Silence">What silence could mean; null where the question was not asked of everybody.</param>
public sealed record SurveyFigure(SurveyQuestion Question, ImmutableArray<SurveyChoice> Answers, Share Share, Silence? Silence)
{
    /// <summary>The answers as they are kept: "yes+partly".</summary>
    public string Kept => string.Join('+', Answers.Select(a => a.Name));

    /// <summary>The answers as they are read: “Yes” or “In part”.</summary>
    public string AnswersInWords => string.Join(" or ", Answers.Select(a => $"“{a.Label.In(0)}”"));

    /// <summary>Works it out.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="question">Name of the question.</param>
    /// <param name="answers">Names of the answers that are counted.</param>
    /// <exception cref="RuleException">The survey is not locked, the figure is not shown, or the answers cannot be added up.</exception>
    public static SurveyFigure Of(Survey survey, string question, IReadOnlyCollection<string> answers)
    {
        if (survey is not { State: SurveyState.Locked, Result: { } result }) throw new RuleException("The result of this survey is not locked yet.");
        if (result.Questions.FirstOrDefault(q => q.Question.Name == question) is not { } found) throw new RuleException("There is no result of this question.");
        if (found.NotShown is { } hidden) throw new RuleException(hidden);
        if (found.Counts.IsEmpty) throw new RuleException("This question has no answers to choose from. There is no figure of it.");
        var unknown = answers.FirstOrDefault(a => found.Question.Choice(a) is null);
        if (unknown is not null) throw new RuleException($"“{unknown}” is not an answer to this question.") { About = nameof(Answers) };
        var chosen = found.Question.Choices.Select((c, i) => (Choice: c, At: i)).Where(c => answers.Contains(c.Choice.Name)).ToList();
        if (chosen.Count == 0) throw new RuleException("Choose an answer.") { About = nameof(Answers) };
        // One person may choose several: who chose this or that is not the sum.
        if (found.Question.Kind == QuestionKind.SelectMultiple && chosen.Count > 1) throw new RuleException("People could choose several answers to this question. Choose one.") { About = nameof(Answers) };
        if (chosen.Count == found.Question.Choices.Length) throw new RuleException("Everybody who answered gave one of these answers. Leave out those that do not show it.") { About = nameof(Answers) };
        var count = chosen.Sum(c => found.Counts[c.At]);
        var silence = result.Silence(found, chosen[0].At) is { } one ? one with { Yes = count } : (Silence?)null;
        return new SurveyFigure(found.Question, [.. chosen.Select(c => c.Choice)], new Share(count, found.Base), silence);
    }

    /// <summary>In a sentence: the share with its base, the response rate, what silence could mean.</summary>
    public string InWords(Survey survey) =>
        $"{Share.InWords()} answered {AnswersInWords} to “{Question.Label.In(0)}”. "
        + (survey.Result!.ResponseRate is { } rate ? $"{rate.InWords()} of those asked answered the survey" : $"{survey.Result.Answered} answered the survey")
        + (Silence is { IfNo: { } no, IfYes: { } yes } ? $": {no.Percent(0):0}% if silence means no, {yes.Percent(0):0}% if it means yes." : "; the question was not asked of everybody.");
}
