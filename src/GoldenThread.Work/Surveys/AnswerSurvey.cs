using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>Answers a survey: by somebody who is not signed in, or from paper. Who it was is asked nowhere.</summary>
internal sealed class AnswerSurvey(GoldenThreadDb db, Database database, Acting acting)
{
    /// <summary>What a refusal is about where nothing at all was answered.</summary>
    public const string Nothing = "nothing answered";

    /// <summary>What a refusal is about where somebody did not agree.</summary>
    public const string Consent = "no consent";

    /// <summary>What a refusal is about where the survey closed meanwhile.</summary>
    public const string Ended = "has closed";

    /// <summary>The survey that an address leads to; null where there is none that is open today.</summary>
    public async Task<OpenSurvey?> Find(string address) => await Questionnaires.Open(db, address) is { } open && open.Closes >= acting.Today ? open : null;

    /// <summary>Puts answers into the letter box. When this comes back they are kept.</summary>
    /// <exception cref="RuleException">An answer is not possible, or the survey has closed.</exception>
    public async Task Send(SurveyForm form, string address, string language, IReadOnlyDictionary<string, string> answers)
    {
        var cleaned = form.Cleaned(answers);
        foreach (var question in form.Asked.Where(q => q.IsRelevant(cleaned)))
        {
            if (cleaned.TryGetValue(question.Name, out var answer))
            {
                if (question.Fault(answer) is { } fault) throw new RuleException(fault) { About = question.Name };
            }
            else if (question.Required) throw new RuleException("Answer this question.") { About = question.Name };
        }

        if (cleaned.IsEmpty) throw new RuleException("Answer at least one question.") { About = Nothing };
        if (!form.HasConsent(cleaned)) throw new RuleException("Without your consent nothing can be sent.") { About = Consent };
        // In a session of its own, whoever is signed in: what goes into the letter box comes from nobody.
        await using var nobody = await database.Open(Session.Public);
        try
        {
            await Questionnaires.Send(nobody, address, language, cleaned);
        }
        catch (RuleException closed)
        {
            throw new RuleException(closed.Message) { About = Ended };
        }
    }
}
