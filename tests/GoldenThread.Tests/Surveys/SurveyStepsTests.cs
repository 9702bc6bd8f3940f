using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

/// <summary>Each step of a survey in its turn, and nothing that shapes a result out of it.</summary>
public sealed class SurveyStepsTests
{
    private static readonly DateOnly Today = new(2026, 2, 1);

    [Fact]
    public void A_group_of_nine_is_refused_and_one_of_ten_is_not()
    {
        var survey = Draft();
        Says(() => survey.Ask([new("Northmere", 60, "n"), new("Eastmere", 9, "e")], "Births"), "Eastmere: Join it with another group: with 9 people asked, answers could be traced.");
        Says(() => survey.Ask([new("Eastmere", 1, "e")], "Births"), "Eastmere: Join it with another group: with 1 person asked, answers could be traced.");
        survey.Groups.ShouldBeEmpty();
        survey.Ask([new("Eastmere", 10, "e")], "Births");
        survey.Groups.Length.ShouldBe(1);
        Says(() => survey.Ask([new("Eastmere", 10, "e"), new("eastmere ", 10, "f")], "Births"), "is there twice");
        Says(() => survey.Ask([], "Births"), "Enter at least one group");
        Says(() => survey.Ask([new("Eastmere", 10, "e")], " "), "Enter where the numbers come from");
    }

    [Fact]
    public void It_opens_with_groups_until_a_day_that_is_not_over_and_then_stays_as_it_is()
    {
        var survey = Draft();
        Says(() => survey.Open(Today.AddDays(9), Today), "Enter who is asked first");
        survey.Ask([new("Parents", 60, "p")], "Births");
        Says(() => survey.Open(Today.AddDays(-1), Today), "The last day must be today or later");
        survey.Open(Today, Today);
        foreach (var change in (Action[])
        [
            () => survey.Ask([new("Parents", 60, "p"), new("Others", 60, "o")], "Births"), () => survey.Use(ALockedSurvey.Form), () => survey.Tell(survey.Consent), () => survey.Name(SurveyText.Of("Other")),
            () => survey.Open(Today.AddDays(5), Today),
        ]) Says(change, "The survey has opened. Nothing that shapes its result can be changed.");
    }

    [Fact]
    public void Words_are_coded_once_it_has_closed_until_it_is_locked()
    {
        CodedWords[] words = [new("why", "Time", "No time")];
        var open = Open();
        Says(() => open.Code(words), "Words can be coded once the survey has closed, until it is locked.");
        var closed = ALockedSurvey.OfParents(locked: false);
        Says(() => closed.Code([new("saw", "Time", "")]), "is not a question for words");
        Says(() => closed.Code([new("why", " ", "No time")]), "Enter what the words are about before you quote them.");
        closed.Code(words);
        closed.Words.Length.ShouldBe(1);
        closed.Lock(Today, ALockedSurvey.By.Person);
        Says(() => closed.Code([]), "until it is locked");
        closed.Words.Length.ShouldBe(1);
    }

    [Fact]
    public void It_closes_and_is_locked_once_and_somebody_else_publishes_what_is_locked()
    {
        var open = Open();
        Says(() => open.Lock(Today, ALockedSurvey.By.Person), "Close the survey first.");
        Says(() => open.Publish(Today, PersonId.New()), "Lock the survey first.");
        var closed = ALockedSurvey.OfParents(locked: false);
        Says(() => closed.Close(new SurveyCount(ALockedSurvey.Form).Result(60), Today), "Only an open survey can be closed.");
        Says(() => closed.Publish(Today, PersonId.New()), "Lock the survey first.");
        closed.Lock(Today, ALockedSurvey.By.Person);
        Says(() => closed.Lock(Today, PersonId.New()), "Close the survey first.");
        Says(() => closed.Publish(Today, ALockedSurvey.By.Person), "Somebody else has to publish it: results leave the partnership by two people.");
        closed.Publish(Today, PersonId.New());
    }

    [Fact]
    public void What_words_were_about_is_told_of_ten_and_not_of_nine()
    {
        static Survey Of(int wrote)
        {
            var survey = ALockedSurvey.Of(
                Enumerable.Range(0, 40).Select(i => ("Parents", i < wrote ? new Dictionary<string, string> { ["saw"] = "yes", ["why"] = "No time" } : new() { ["saw"] = "yes" })), locked: false, groups: [("Parents", 60)]);
            survey.Code([new("why", "Time", "No time"), new("why", "Time", ""), new("why", "Money", "")]);
            return survey;
        }

        Of(9).Themes.ShouldBeEmpty();
        Of(10).Themes.Select(t => (t.Key.Theme, t.Count())).ShouldBe([("Time", 2), ("Money", 1)]);
    }

    [Fact]
    public void A_concern_is_answered_once()
    {
        var concern = new SurveyConcern(Open(), "A child may be unsafe", "The duty team", ALockedSurvey.By.Now, ALockedSurvey.By);
        Says(() => concern.Answer(" ", ALockedSurvey.By), "Enter what was done.");
        concern.Answer("A visit was made", ALockedSurvey.By);
        Says(() => concern.Answer("Nothing", ALockedSurvey.By), "This concern has already been answered.");
        concern.Done.ShouldBe("A visit was made");
    }

    [Fact]
    public void Without_a_yes_to_a_consent_that_is_asked_for_there_is_none()
    {
        var form = ALockedSurvey.Form with { Questions = [new("ok", QuestionKind.Acknowledge, SurveyText.Of("I agree")) { Required = true }, .. ALockedSurvey.Form.Questions] };
        form.Questions[0].IsConsent.ShouldBeTrue();
        form.HasConsent(new Dictionary<string, string>()).ShouldBeFalse();
        form.HasConsent(new Dictionary<string, string> { ["ok"] = "no" }).ShouldBeFalse();
        form.HasConsent(new Dictionary<string, string> { ["ok"] = "yes" }).ShouldBeTrue();
    }

    [Fact]
    public void What_was_answered_before_a_change_of_mind_does_not_count()
    {
        ALockedSurvey.Form.Cleaned(new Dictionary<string, string> { ["saw"] = "no", ["recall"] = "yes" }).Keys.ShouldBe(["saw"]);
        ALockedSurvey.Form.Cleaned(new Dictionary<string, string> { ["saw"] = "yes", ["recall"] = "yes" }).Keys.ShouldBe(["recall", "saw"]);
    }

    [Fact]
    public void How_many_were_asked_tells_in_public_neither_a_hidden_answer_nor_one_that_has_no_result()
    {
        var part = ALockedSurvey.Form with { Questions = [ALockedSurvey.Form.Questions[0], ALockedSurvey.Form.Questions[2] with { Relevant = ["${saw} = 'part'"] }] };
        SurveyResult Of(SurveyForm form, int yes, int some, int no, SurveyQuestion? by = null)
        {
            var count = new SurveyCount(form, by is null ? [] : [.. by.Choices.Select(c => c.Name)], by);
            for (var i = 0; i < yes + some + no; i++) count.Add(new Dictionary<string, string> { ["saw"] = i < yes ? "yes" : i < yes + some ? "part" : "no", ["recall"] = "yes" }, i < yes ? "yes" : i < yes + some ? "part" : "no");
            return count.Result(null);
        }

        // 4 are hidden, and 12 beside them: that 12 were asked further would tell both.
        var hidden = Of(part, 70, 12, 4);
        hidden.InPublic(hidden.Questions[0])!.Counts.ShouldBe([70, null, null]);
        hidden.InPublic(hidden.Questions[1]).ShouldBeNull();
        var shown = Of(part, 64, 12, 10);
        shown.InPublic(shown.Questions[1]).ShouldNotBeNull();

        // By the answers to a question it has no result of its own: that 83 of 86 were asked further would tell the 3.
        var saw = ALockedSurvey.Form.Questions[0];
        var few = Of(ALockedSurvey.Form, 83, 0, 3, saw);
        few.Questions.ShouldNotContain(q => q.Question.Name == "saw");
        few.InPublic(few.Questions.Single(q => q.Question.Name == "recall")).ShouldBeNull();
        var many = Of(ALockedSurvey.Form, 60, 0, 26, saw);
        many.InPublic(many.Questions.Single(q => q.Question.Name == "recall")).ShouldNotBeNull();
    }

    private static Survey Draft() => new(ALockedSurvey.Partnership, "SUR1", "Parents and the film", ALockedSurvey.Form, ALockedSurvey.By);

    private static Survey Open()
    {
        var survey = Draft();
        survey.Ask([new("Parents", 60, "p")], "Births");
        survey.Open(Today.AddDays(9), Today);
        return survey;
    }

    private static void Says(Action refused, string words) => Should.Throw<RuleException>(refused).Message.ShouldContain(words);
}
