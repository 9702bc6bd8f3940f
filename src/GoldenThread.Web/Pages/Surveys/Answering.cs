using System.Globalization;
using System.Text.Json;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Somebody on the way through a form, one question a page. What they answered travels in the page; nothing is kept before they send it.</summary>
internal sealed class Answering(SurveyForm form, string title, SurveyText consent)
{
    /// <summary>The place before the first question.</summary>
    public const int Beginning = -1;

    public SurveyForm Form { get; } = form;

    public string Title => Form.TitleIn(Language, title);

    public SurveyText Consent { get; } = consent;

    /// <summary>The place of the question that is shown; <see cref="Beginning"/>, or the number of questions where answers are checked.</summary>
    public int Place { get; private set; } = Beginning;

    public int Language { get; private set; }

    public Dictionary<string, string> Answers { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the answer that was given; null where nothing is.</summary>
    public string? Error { get; set; }

    /// <summary>What was typed and is not possible.</summary>
    public string Typed { get; private set; } = "";

    public AnsweringWords Words => AnsweringWords.Of(Form.Languages[Language].Code);

    public bool IsChecked => Place >= Form.Questions.Length;

    public SurveyQuestion Question => Form.Questions[Place];

    /// <summary>The answers as they travel in the page.</summary>
    public string Given => JsonSerializer.Serialize(Answers);

    /// <summary>Which question it is, of those that are asked as far as is known.</summary>
    public string Progress
    {
        get
        {
            var cleaned = Form.Cleaned(Answers);
            var asked = Form.Questions.Select((q, i) => (q, i)).Where(p => p.q.IsRelevant(cleaned)).ToList();
            return string.Format(CultureInfo.InvariantCulture, Words.Progress, asked.FindIndex(p => p.i == Place) + 1, asked.Count);
        }
    }

    /// <summary>An answer as people read it, in their language.</summary>
    public string Said(SurveyQuestion question) => Answers.GetValueOrDefault(question.Name, "") switch
    {
        "" => Words.NotAnswered,
        _ when question.Kind == QuestionKind.Acknowledge => Words.Agree,
        var answer when question.Kind == QuestionKind.Date && DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var day) => Words.Day(day),
        var answer when question.Choices.IsEmpty => answer,
        var answer => string.Join(", ", SurveyQuestion.Chosen(answer).Select(c => question.Choice(c)?.Label.In(Language) ?? c)),
    };

    /// <summary>Says in the language of whoever answers why nothing was sent.</summary>
    public void Refuse(RuleException refused) => Error = refused.About switch
    {
        AnswerSurvey.Nothing => Words.AnswerOne,
        AnswerSurvey.Consent => Words.NeedsConsent,
        AnswerSurvey.Ended => Words.HasClosed,
        { } about when Form.Question(about) is { } question => $"{question.Label.In(Language)}: {(Answers.TryGetValue(question.Name, out var answer) ? Said(question, answer) : Words.Required)}",
        _ => refused.Message,
    };

    /// <summary>Takes up what the page carried, and goes where it says.</summary>
    /// <param name="language">Code of the language.</param>
    /// <param name="place">The place that was shown.</param>
    /// <param name="given">The answers before it.</param>
    /// <param name="answer">What was answered there.</param>
    /// <param name="go">"back", "check" to stay where answers are checked, or a place to change; else on.</param>
    public void Go(string? language, int? place, string? given, IReadOnlyList<string?> answer, string? go)
    {
        Language = Form.Language(language);
        if (place is null) return;
        Answers = Read(given);
        Place = Math.Clamp(place.Value, Beginning, Form.Questions.Length);
        if (Place >= 0 && !IsChecked && !Take(answer, go == "back")) return;
        Place = go switch
        {
            "back" => Form.Before(Place, Answers) ?? Beginning,
            "send" => Form.Questions.Length,
            not null when int.TryParse(go, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted < Form.Questions.Length => wanted,
            _ => Form.Next(Place, Answers) ?? Form.Questions.Length,
        };
    }

    // False where the answer is not possible and the question is shown again. On the way back nothing is asked for.
    private bool Take(IReadOnlyList<string?> answer, bool back)
    {
        var question = Question;
        if (!question.IsAsked) return true;
        var said = string.Join(' ', answer.Select(a => a?.Trim() ?? "").Where(a => a.Length > 0));
        if (question.Kind == QuestionKind.Date && WrittenDay.Read(said) is { } day) said = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Typed = said;
        if (said.Length == 0)
        {
            Answers.Remove(question.Name);
            if (!back && question.IsConsent) Error = Words.NeedsConsent;
            else if (!back && question.Required) Error = question.RequiredMessage.In(Language) is { Length: > 0 } own ? own : Words.Required;
        }
        else if (question.Fault(said, Language) is not null)
        {
            if (!back) Error = Said(question, said);
        }
        else
        {
            Answers[question.Name] = said;
            if (!back && question.IsConsent && !Form.HasConsent(new Dictionary<string, string>(Form.Questions.Where(q => q.IsConsent).Select(q => KeyValuePair.Create(q.Name, q.Name == question.Name ? said : "yes"))))) Error = Words.NeedsConsent;
        }

        return Error is null;
    }

    private string Said(SurveyQuestion question, string answer)
    {
        if (question.Fits(answer)) return question.ConstraintMessage.In(Language) is { Length: > 0 } own ? own : string.Format(CultureInfo.InvariantCulture, Words.NotPossible, answer);
        return question.Kind switch
        {
            QuestionKind.Integer => Words.WholeNumber,
            QuestionKind.Decimal => Words.Number,
            QuestionKind.Date => Words.Date,
            QuestionKind.SelectMultiple => Words.Several,
            QuestionKind.Text => Words.TooLong,
            _ => Words.Choose,
        };
    }

    // What the page carried may be anything: only answers to questions of the form are taken up.
    private Dictionary<string, string> Read(string? given)
    {
        try
        {
            var all = string.IsNullOrEmpty(given) ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(given) ?? [];
            return all.Where(a => a.Value is not null && Form.Question(a.Key) is { IsAsked: true } question && question.Name == a.Key && question.Fault(a.Value) is null).ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
