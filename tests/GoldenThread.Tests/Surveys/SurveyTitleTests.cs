using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

/// <summary>People read the title of a survey in their own language.</summary>
public sealed class SurveyTitleTests
{
    [Fact]
    public void A_survey_in_two_languages_opens_once_it_has_a_title_in_each()
    {
        var survey = Draft([SurveyLanguage.English, new SurveyLanguage("Welsh", "cy")]);
        survey.TitleIn(1).ShouldBe("Sleep at home", "where there is none in Welsh yet");
        Should.Throw<RuleException>(() => survey.Open(new(2026, 3, 1), new(2026, 1, 2))).Message.ShouldBe("Enter the title in Cymraeg first, where you enter who is asked.");
        Should.Throw<RuleException>(() => survey.Name(new(["Sleep at home", " "]))).Message.ShouldBe("Enter the title in Cymraeg.");
        Should.Throw<RuleException>(() => survey.Name(new(["", new string('a', Longest.Line + 1)]))).Message.ShouldContain("characters or fewer");
        survey.Name(new(["Something else", " Cysgu gartref "]));
        (survey.TitleIn(0), survey.TitleIn(1), survey.Title).ShouldBe(("Sleep at home", "Cysgu gartref", "Sleep at home"));
        // Questions that are added later leave it as it is.
        survey.Use(survey.Form with { Questions = survey.Form.Questions.Add(new("more", QuestionKind.Text, SurveyText.Of("More?"))) });
        survey.Open(new(2026, 3, 1), new(2026, 1, 2));
        survey.TitleIn(1).ShouldBe("Cysgu gartref");
        Should.Throw<RuleException>(() => survey.Name(new(["", "Arall"]))).Message.ShouldContain("has opened");
    }

    [Fact]
    public void A_survey_in_one_language_needs_no_other_title()
    {
        var survey = Draft([SurveyLanguage.English]);
        survey.Open(new(2026, 3, 1), new(2026, 1, 2));
        survey.TitleIn(0).ShouldBe("Sleep at home");
    }

    private static Survey Draft(System.Collections.Immutable.ImmutableArray<SurveyLanguage> languages)
    {
        var survey = new Survey(ALockedSurvey.Partnership, "SUR1", "Sleep at home", ALockedSurvey.Form with { Languages = languages }, ALockedSurvey.By);
        survey.Ask([new SurveyGroup("Everybody", 40, "a")], "Births");
        return survey;
    }
}
