using GoldenThread.Storage;
using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>Makes a survey: its form, who is asked, what they are told; opens it.</summary>
internal sealed class MakeSurvey(GoldenThreadDb db, Acting acting, FindSurveys find)
{
    /// <summary>A form without questions.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="welsh">Its title in Welsh; null where it is in English alone.</param>
    public static SurveyForm Empty(string title, string? welsh) => welsh is null
        ? new("form", "1", SurveyText.Of(title), [SurveyLanguage.English], [])
        : new("form", "1", new SurveyText([title, welsh]), [SurveyLanguage.English, new SurveyLanguage("Welsh", "cy")], []);

    /// <summary>Begins one.</summary>
    /// <exception cref="RuleException">Something is missing, or the reference is taken.</exception>
    public async Task<Survey> Begin(string reference, string title, SurveyForm form, SurveyKind kind = SurveyKind.Families, SurveyId? repeats = null)
    {
        var survey = new Survey(acting.Partnership, reference, title, form, acting.By, kind, repeats);
        if (await find.One(survey.Reference) is not null) throw new RuleException("Another survey has this reference.") { About = nameof(Survey.Reference) };
        db.Add(survey);
        await db.SaveAsRead();
        return survey;
    }

    /// <summary>Gives it another form.</summary>
    /// <exception cref="RuleException">It has opened.</exception>
    public async Task Use(Survey survey, SurveyForm form)
    {
        survey.Use(form);
        await db.SaveAsRead();
    }

    /// <summary>Says who is asked, what they are told, and what the survey is called in their language.</summary>
    /// <exception cref="RuleException">Something is missing, a group is too small, or it has opened.</exception>
    public async Task Ask(Survey survey, IReadOnlyCollection<(string Name, int Asked)> groups, string source, SurveyText consent, SurveyText title)
    {
        survey.Name(title);
        survey.Tell(consent);
        survey.Ask([.. groups.Select(g => new SurveyGroup(g.Name, g.Asked, survey.Groups.FirstOrDefault(o => o.Name == g.Name)?.Address ?? SurveyAddresses.Random()))], source);
        await db.SaveAsRead();
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task Open(Survey survey, DateOnly closes)
    {
        survey.Open(closes, acting.Today);
        await db.SaveAsRead();
    }
}
