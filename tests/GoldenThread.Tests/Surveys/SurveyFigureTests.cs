using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

public sealed class SurveyFigureTests
{
    [Fact]
    public void A_figure_says_base_response_rate_and_what_silence_could_mean()
    {
        var survey = ALockedSurvey.OfParents();
        SurveyFigure.Of(survey, "saw", ["yes"]).InWords(survey).ShouldBe("72 of 86 (84%) answered “yes” to “Did you see the film?”. 86 of 200 (43.0%) of those asked answered the survey: 36% if silence means no, 93% if it means yes.");
        var both = SurveyFigure.Of(survey, "saw", ["part", "yes"]);
        (both.Kept, both.Share.InWords()).ShouldBe(("yes+part", "78 of 86 (91%)"));
        both.Silence!.Value.IfNo!.Value.InWords().ShouldBe("78 of 200 (39.0%)");
    }

    [Fact]
    public void What_is_not_locked_too_small_or_cannot_be_added_up_is_no_figure()
    {
        Refused(ALockedSurvey.OfParents(locked: false), "saw", "yes").ShouldBe("The result of this survey is not locked yet.");
        var survey = ALockedSurvey.OfParents();
        Refused(survey, "saw").ShouldBe("Choose an answer.");
        Refused(survey, "saw", "yes", "part", "no").ShouldStartWith("Everybody who answered gave one of these answers.");
        Refused(survey, "saw", "ys").ShouldBe("“ys” is not an answer to this question.");
        Refused(survey, "who", "hv", "gp").ShouldStartWith("People could choose several answers");
        Refused(survey, "why", "yes").ShouldBe("Nobody answered this question.");
        Refused(survey, "recall", "yes").ShouldBe("Nobody answered this question.");
        var few = ALockedSurvey.Of(Enumerable.Range(0, 9).Select(_ => ("Parents", new Dictionary<string, string> { ["saw"] = "yes" })), groups: ("Parents", 40));
        Refused(few, "saw", "yes").ShouldBe("There is no result of this question.");
    }

    [Fact]
    public void Families_show_impact_and_staff_show_practice_only_beside_another_source()
    {
        Shown(EvidenceKind.FamilySurvey).ShouldBe(Shows.Impact);
        Shown(EvidenceKind.OutcomeMeasure).ShouldBe(Shows.Impact);
        Shown(EvidenceKind.Measure).ShouldBe(Shows.Practice);
        Shown(EvidenceKind.StaffSurvey).ShouldBe(Shows.Activity);
        Shown(EvidenceKind.StaffSurvey, EvidenceKind.FollowUp).ShouldBe(Shows.Practice);
        Shown(EvidenceKind.StaffSurvey, EvidenceKind.Survey).ShouldBe(Shows.Activity, "two surveys are one source");
        Shown(EvidenceKind.StaffSurvey, EvidenceKind.Audit).ShouldBe(Shows.Practice, "staff do not say what is different for families");
        Evidence.MonthsGood(EvidenceKind.FamilySurvey).ShouldBe(24);
        Evidence.MonthsGood(EvidenceKind.StaffSurvey).ShouldBe(24);
    }

    [Fact]
    public void Surveys_that_repeat_each_other_are_a_line()
    {
        var (a, b, c, other) = (SurveyId.New(), SurveyId.New(), SurveyId.New(), SurveyId.New());
        (SurveyId, SurveyId?)[] all = [(a, null), (b, a), (c, b), (other, null)];
        SurveyLine.Of(a, all).ShouldBe([a, b, c], ignoreOrder: true);
        SurveyLine.Of(b, all).ShouldBe([b, c], ignoreOrder: true);
    }

    [Fact]
    public void Locked_surveys_of_a_period_give_a_reading_together()
    {
        var measure = SurveyMeasure.Find("SUR1/saw/yes+part")!;
        var (first, second) = (ALockedSurvey.OfParents(), ALockedSurvey.OfParents(closed: new(2026, 3, 20)));
        var year = new ReadingPeriod(PeriodKind.Quarter, new(2026, 2, 1));
        SurveyReadings.Of([first, second], measure, year).ShouldBeOfType<Figure.OfShare>().Value.InWords().ShouldBe("156 of 172 (91%)");
        SurveyReadings.Of([first, second], measure, year.Next).ShouldBeNull();
        SurveyReadings.Of([first], measure with { Question = "recall" }, year).ShouldBeOfType<Figure.Missing>().Reason.ShouldBe("SUR1: Nobody answered this question.");
        SurveyMeasure.Find("SUR1/saw").ShouldBeNull();
        SurveyMeasure.Find("SUR1/saw/yes+").ShouldBeNull();
    }

    private static string Refused(Survey survey, string question, params string[] answers) => Should.Throw<RuleException>(() => SurveyFigure.Of(survey, question, answers)).Message;

    private static Shows Shown(params EvidenceKind[] kinds)
    {
        var action = Building.APlan().AddRecommendation("1", "Listen").AddAction("Ask");
        return Showing.Of(kinds.Select(k => action.AddEvidence(k, "A piece", null, null, k == EvidenceKind.Inspection ? "A report" : null, null, Building.Manager)));
    }
}
