using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

public sealed class SurveyCountTests
{
    private static readonly SurveyQuestion Saw = Choose("saw", "yes", "no");
    private static readonly SurveyQuestion Recall = Choose("recall", "yes", "no") with { Relevant = ["${saw} = 'yes'"] };
    private static readonly SurveyQuestion Who = Choose("who", "hv", "gp") with { Kind = QuestionKind.SelectMultiple };
    private static readonly SurveyForm Form = new("f", "1", SurveyText.Of("A form"), [SurveyLanguage.English], [Saw, Recall, Who]);

    [Fact]
    public void The_figures_of_eighty_six_parents_are_reproduced_as_far_as_they_are_possible()
    {
        var result = Count(86, i => new() { ["saw"] = i < 72 ? "yes" : "no", ["recall"] = "yes" }).Result(200);
        result.Questions[0].Share(0).InWords().ShouldBe("72 of 86 (84%)");
        result.ResponseRate!.Value.InWords().ShouldBe("86 of 200 (43.0%)");
        result.Silence(result.Questions[0], 0)!.Value.InWords().ShouldBe("84% of those who answered (72 of 86); 200 were asked: 36% if silence means no, 93% if it means yes.");
        // Those who did not see the film are not asked; what they typed before is not counted, and silence says nothing of it.
        (result.Questions[1].Asked, result.Questions[1].Base).ShouldBe((72, 72));
        result.Silence(result.Questions[1], 0).ShouldBeNull();
    }

    [Fact]
    public void Fewer_than_ten_questionnaires_have_no_result()
    {
        Count(9, _ => new() { ["saw"] = "yes" }).Result(20).ShouldSatisfyAllConditions(r => r.IsShown.ShouldBeFalse(), r => r.Questions.ShouldBeEmpty(), r => r.ResponseRate.ShouldNotBeNull());
        Count(10, _ => new() { ["saw"] = "yes" }).Result(20).IsShown.ShouldBeTrue();
    }

    [Fact]
    public void A_question_that_fewer_than_ten_answered_is_not_shown()
    {
        var result = Count(40, i => new() { ["saw"] = i < 31 ? "no" : "yes", ["recall"] = "yes" }).Result(null);
        result.Questions[1].NotShown.ShouldBe("Fewer than 10 people answered this question.");
        result.Questions[2].NotShown.ShouldBe("Nobody answered this question.");
    }

    [Fact]
    public void Small_groups_are_joined_with_the_next_smallest_until_none_is_small()
    {
        var result = Grouped(("a", 40), ("b", 12), ("c", 6), ("d", 3), (null, 2));
        result.Groups.Select(g => (string.Join('+', g.Names), g.Answered)).ShouldBe([("a", 40), ("b", 12), ("c+d+", 11)]);
    }

    [Fact]
    public void Groups_that_all_have_to_be_joined_are_no_breakdown()
    {
        var result = Grouped(("a", 40), ("b", 3), ("c", 0), ("d", 0));
        result.Groups.Length.ShouldBe(1);
        result.Questions[0].Groups.ShouldBeEmpty();
    }

    [Fact]
    public void Groups_are_joined_by_how_many_of_them_answered_a_question()
    {
        var count = new SurveyCount(Form, ["a", "b"]);
        for (var i = 0; i < 40; i++) count.Add(new Dictionary<string, string> { ["saw"] = "yes" }, "a");
        for (var i = 0; i < 12; i++) count.Add(i < 8 ? new Dictionary<string, string> { ["saw"] = "no" } : new Dictionary<string, string> { ["who"] = "gp" }, "b");
        var result = count.Result(null);
        result.Groups.Length.ShouldBe(2);
        // Eight of twelve answered: shown beside the forty they could be told from the whole.
        result.Questions[0].Groups.ShouldBeEmpty();
    }

    [Fact]
    public void In_public_small_numbers_are_hidden_and_what_tells_them()
    {
        var result = Count(86, i => new() { ["saw"] = i < 83 ? "yes" : "no", ["recall"] = i < 40 ? "yes" : "no" }).Result(null);
        result.InPublic(result.Questions[0])!.Counts.ShouldBe([null, null]);
        // 83 were asked whether they recall it: that says how many did not see it.
        result.InPublic(result.Questions[1]).ShouldBeNull();
        var open = Count(86, i => new() { ["saw"] = i < 72 ? "yes" : "no", ["recall"] = i < 40 ? "yes" : "no" }).Result(null);
        open.InPublic(open.Questions[1])!.Counts.ShouldBe([40, 32]);
    }

    [Fact]
    public void In_public_a_choice_of_several_is_hidden_where_few_chose_it_or_few_did_not()
    {
        var result = Count(40, i => new() { ["who"] = i < 38 ? "hv" : "hv gp" }).Result(null);
        result.InPublic(result.Questions[2])!.ShouldSatisfyAllConditions(p => p.Counts.ShouldBe([40, null]), p => p.Base.ShouldBe(40));
    }

    private static SurveyResult Grouped(params (string? Group, int People)[] groups)
    {
        var count = new SurveyCount(Form, ["a", "b", "c", "d"]);
        foreach (var (group, people) in groups)
            for (var i = 0; i < people; i++) count.Add(new Dictionary<string, string> { ["saw"] = "yes" }, group);
        return count.Result(null);
    }

    private static SurveyCount Count(int people, Func<int, Dictionary<string, string>> answers)
    {
        var count = new SurveyCount(Form);
        for (var i = 0; i < people; i++) count.Add(answers(i));
        return count;
    }

    private static SurveyQuestion Choose(string name, params string[] choices) =>
        new(name, QuestionKind.SelectOne, SurveyText.Of(name)) { Choices = [.. choices.Select(c => new SurveyChoice(c, SurveyText.Of(c)))] };
}
