namespace GoldenThread.Surveys;

/// <summary>A value in an expression of a form: an answer to a question, the answer itself, or something fixed.</summary>
/// <param name="Get">The value, of the answers and the own one.</param>
/// <param name="Question">The question whose answer it is; null where it is none.</param>
/// <param name="Fixed">What is fixed; null where it is not.</param>
internal sealed record ExpressionValue(Func<IReadOnlyDictionary<string, string>, string, string> Get, string? Question, string? Fixed)
{
    public static ExpressionValue Own { get; } = new((_, own) => own, null, null);

    public static ExpressionValue Of(string question) => new((answers, _) => answers.TryGetValue(question, out var answer) ? answer : "", question, null);

    public static ExpressionValue Literal(string words) => new((_, _) => words, null, words);

    /// <summary>“Did you see the film?”, “Yes”, “the answer”.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The question that it is an answer to, whose choices have names; null where it is none.</param>
    public string InWords(SurveyForm form, SurveyQuestion? answers) =>
        Question is { } name ? $"“{(form.Question(name) is { } question ? question.Label.In(0) : name)}”"
        : Fixed is { } words ? $"“{(answers?.Choice(words) is { } choice ? choice.Label.In(0) : words)}”"
        : "the answer";
}
