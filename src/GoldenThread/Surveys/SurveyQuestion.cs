using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Surveys;

/// <summary>A question of a form, or a note that is shown among them.</summary>
/// <param name="Name">Its name in the form and in files of answers.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Label">The question.</param>
public sealed record SurveyQuestion(string Name, QuestionKind Kind, SurveyText Label)
{
    /// <summary>The most characters of an answer in words of one's own.</summary>
    public const int MostWords = 5_000;

    // Read once: a count asks it of every questionnaire.
    private SurveyExpression[]? when;
    private SurveyExpression? possible;

    /// <summary>Help below the question.</summary>
    public SurveyText Hint { get; init; } = SurveyText.None;

    /// <summary>True where it has to be answered.</summary>
    public bool Required { get; init; }

    /// <summary>What is said where an answer is missing; empty for the usual words.</summary>
    public SurveyText RequiredMessage { get; init; } = SurveyText.None;

    /// <summary>Its choices, in order.</summary>
    public ImmutableArray<SurveyChoice> Choices { get; init; } = [];

    /// <summary>When it is asked: all of these, those of its groups first; empty for always.</summary>
    public ImmutableArray<string> Relevant
    {
        get;
        init
        {
            field = value;
            when = null;
        }
    }

    = [];

    /// <summary>What an answer has to be; empty for anything.</summary>
    public string Constraint
    {
        get;
        init
        {
            field = value;
            possible = null;
        }
    }

    = "";

    /// <summary>What is said where it is not.</summary>
    public SurveyText ConstraintMessage { get; init; } = SurveyText.None;

    /// <summary>The heading of the group that it stands in.</summary>
    public SurveyText Group { get; init; } = SurveyText.None;

    /// <summary>The names of its groups, the outermost first.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>True where somebody answers: it is no note.</summary>
    public bool IsAsked => Kind != QuestionKind.Note;

    /// <summary>True where its answers are counted one by one.</summary>
    public bool IsCounted => Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple or QuestionKind.Acknowledge;

    /// <summary>True where nobody goes on without agreeing: the consent of a form.</summary>
    /// <remarks>Something to agree to that is required, or a question called "consent".</remarks>
    public bool IsConsent => (Kind == QuestionKind.Acknowledge && Required) || (Kind is QuestionKind.Acknowledge or QuestionKind.SelectOne && Name.Equals("consent", StringComparison.OrdinalIgnoreCase));

    /// <summary>A choice by its name; null where it is none.</summary>
    public SurveyChoice? Choice(string name) => Choices.FirstOrDefault(c => c.Name == name);

    /// <summary>Tells whether it is asked, after what was answered before it.</summary>
    public bool IsRelevant(IReadOnlyDictionary<string, string> answers) =>
        Relevant.IsEmpty || Array.TrueForAll(when ??= [.. Relevant.Select(words => SurveyExpression.Parse(words, ExpressionUse.Relevant))], w => w.Holds(answers));

    /// <summary>What was chosen, of an answer.</summary>
    public static string[] Chosen(string answer) => answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with an answer that is not empty; null where nothing is.</summary>
    /// <param name="answer">As it would be kept.</param>
    /// <param name="language">Language of the message.</param>
    public string? Fault(string answer, int language = 0) => FaultOfKind(answer) is { } fault ? fault
        : Constraint.Length == 0 || (possible ??= SurveyExpression.Parse(Constraint, ExpressionUse.Constraint)).Holds(ImmutableDictionary<string, string>.Empty, answer) ? null
        : ConstraintMessage.In(language) is { Length: > 0 } said ? said : $"“{answer}” is not possible here.";

    /// <summary>True where an answer is of the kind that is asked for; whether it is a possible one is another question.</summary>
    public bool Fits(string answer) => FaultOfKind(answer) is null;

    private string? FaultOfKind(string answer)
    {
        switch (Kind)
        {
            case QuestionKind.Text when answer.Length > MostWords:
                return $"Write up to {MostWords:N0} characters.";
            case QuestionKind.Integer when !long.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                return $"“{answer}” is not a whole number.";
            case QuestionKind.Decimal when !decimal.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _):
                return $"“{answer}” is not a number.";
            case QuestionKind.Date when !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                return $"“{answer}” is not a real date.";
            case QuestionKind.SelectOne when Choice(answer) is null:
                return NoChoice(answer);
            case QuestionKind.SelectMultiple when Chosen(answer).FirstOrDefault(c => Choice(c) is null) is { } wrong:
                return NoChoice(wrong);
        }

        return null;
    }

    private string NoChoice(string answer)
    {
        var near = Choices.SelectMany(c => c.Label.ByLanguage.Append(c.Name)).Where(c => c.Length > 0)
            .Select(c => (Name: c, Far: Spelling.Distance(Short(c), Short(answer)))).OrderBy(c => c.Far).FirstOrDefault();
        return $"“{Cut(answer)}” is not an answer to “{Name}”.{(near.Name is { } name && near.Far <= Math.Max(1, answer.Length / 3) ? $" Did you mean “{name}”?" : "")}";
    }

    private static string Short(string words) => Cut(words).ToLowerInvariant();

    private static string Cut(string words) => words.Length <= 60 ? words : words[..60] + "…";
}
