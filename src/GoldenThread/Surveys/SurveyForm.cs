using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>A form: its questions, choices and languages. A version of it is never changed.</summary>
/// <param name="Key">Its name for programs.</param>
/// <param name="Version">Its version, as whoever made it says.</param>
/// <param name="Title">Its title.</param>
/// <param name="Languages">Its languages; the first is the one that it begins in.</param>
/// <param name="Questions">Its questions and notes, in order.</param>
public sealed record SurveyForm(string Key, string Version, SurveyText Title, ImmutableArray<SurveyLanguage> Languages, ImmutableArray<SurveyQuestion> Questions)
{
    /// <summary>The most questions and notes.</summary>
    public const int Most = 1_000;

    /// <summary>The questions that somebody answers.</summary>
    public IEnumerable<SurveyQuestion> Asked => Questions.Where(q => q.IsAsked);

    /// <summary>A question by its name; null where there is none.</summary>
    public SurveyQuestion? Question(string name) => Questions.FirstOrDefault(q => q.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The place of a language by its code; the first where it has none such.</summary>
    public int Language(string? code) => Math.Max(0, Languages.ToList().FindIndex(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The title in a language: its own where the form has one, else the one that the survey goes by.</summary>
    /// <param name="language">Place in <see cref="Languages"/>.</param>
    /// <param name="usual">The title that the survey goes by, in the first language.</param>
    public string TitleIn(int language, string usual) => language > 0 && Title.ByLanguage.ElementAtOrDefault(language) is { Length: > 0 } own ? own : usual;

    /// <summary>When a question is asked, in words for people; empty where it always is.</summary>
    public string WhenAsked(SurveyQuestion question)
    {
        var when = question.Relevant.Distinct(StringComparer.Ordinal).Select(words => SurveyExpression.Parse(words, ExpressionUse.Relevant)).ToList();
        return when.Count == 1 ? when[0].InWords(this) : string.Join(" and ", when.Select(w => w.InWordsAmongOthers(this)));
    }

    /// <summary>The answers that count: those to questions that were asked. What was typed before a change of mind and is not asked any more is left out.</summary>
    public ImmutableSortedDictionary<string, string> Cleaned(IReadOnlyDictionary<string, string> answers)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var question in Asked)
            if (answers.TryGetValue(question.Name, out var answer) && answer.Trim() is { Length: > 0 } said && question.IsRelevant(kept)) kept[question.Name] = said;
        return kept.ToImmutable();
    }

    /// <summary>The question or note after a place, by what was answered; null at the end.</summary>
    /// <param name="after">Place in <see cref="Questions"/>; −1 for the first.</param>
    /// <param name="answers">What was answered.</param>
    public int? Next(int after, IReadOnlyDictionary<string, string> answers)
    {
        var cleaned = Cleaned(answers);
        for (var at = after + 1; at < Questions.Length; at++)
            if (Questions[at].IsRelevant(cleaned)) return at;
        return null;
    }

    /// <summary>The question or note before a place; null at the beginning.</summary>
    public int? Before(int place, IReadOnlyDictionary<string, string> answers)
    {
        var cleaned = Cleaned(answers);
        for (var at = Math.Min(place, Questions.Length) - 1; at >= 0; at--)
            if (Questions[at].IsRelevant(cleaned)) return at;
        return null;
    }

    /// <summary>True where somebody agreed, or nobody has to.</summary>
    public bool HasConsent(IReadOnlyDictionary<string, string> answers) =>
        Questions.Where(q => q.IsConsent).All(q => answers.TryGetValue(q.Name, out var said) && said.Trim().ToLowerInvariant() is "yes" or "y" or "ok" or "1" or "true" or "agree" or "agreed" or "ydw" or "consent");
}
