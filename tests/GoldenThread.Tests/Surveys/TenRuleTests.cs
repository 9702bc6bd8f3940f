using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

/// <summary>Nobody learns of fewer than ten people, not by taking one number that is shown from another.</summary>
public sealed class TenRuleTests
{
    [Fact]
    public void Of_all_that_is_shown_to_anybody_no_two_numbers_of_people_differ_by_one_to_nine()
    {
        var shownAlone = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var survey = Drawn(seed);
            if (survey.Result is not { IsShown: true } result) continue;
            foreach (var question in result.Questions.Where(q => q.IsShown && !q.Counts.IsEmpty))
            {
                // What groups are shown are parts of the whole: every difference of two unions of them is a union again.
                var parts = question.Groups.Select(g => g.Base).ToList();
                parts.ShouldAllBe(p => p >= SurveyCount.Fewest);
                if (parts.Count > 0) parts.Sum().ShouldBe(question.Base, $"seed {seed}: what is left over of {question.Question.Name} would be a group");
                question.Groups.SelectMany(g => g.Names).ShouldBeUnique();
                for (var c = 0; c < question.Counts.Length && parts.Count > 0; c++) question.Groups.Sum(g => g.Counts[c]).ShouldBe(question.Counts[c]);
            }

            // What leads see of their own group is one of these parts, or nothing.
            foreach (var group in survey.Groups)
            {
                if (GroupContent.Of(survey, group.Name) is not { } own) continue;
                shownAlone++;
                own.Answered.ShouldBeGreaterThanOrEqualTo(SurveyCount.Fewest);
                (result.Answered - own.Answered).ShouldSatisfyAllConditions(rest => (rest is 0 or >= SurveyCount.Fewest).ShouldBeTrue($"seed {seed}: {rest} others"));
                foreach (var question in own.Questions)
                    result.Questions.Single(q => q.Question.Label.In(0) == question.Question).Groups.Count(g => g.Names is [var only] && only == group.Name && g.Base == question.Base).ShouldBe(1);
            }
        }

        shownAlone.ShouldBeGreaterThan(100, "else nothing was tried");
    }

    [Fact]
    public void A_group_that_is_shown_joined_with_others_is_not_shown_to_its_lead()
    {
        var survey = ALockedSurvey.Of(
            Enumerable.Range(0, 40).Select(i => (i < 25 ? "a" : i < 32 ? "b" : "c", new Dictionary<string, string> { ["saw"] = "yes" })), groups: [("a", 60), ("b", 60), ("c", 60)]);
        GroupContent.Of(survey, "a")!.Answered.ShouldBe(25);
        GroupContent.Of(survey, "b").ShouldBeNull();
        GroupContent.Of(survey, "nobody").ShouldBeNull();
    }

    [Fact]
    public void Of_nine_nothing_is_shown_published_attached_or_given_to_a_lead_and_of_ten_it_is()
    {
        static Survey Of(int people) => ALockedSurvey.Of(Enumerable.Range(0, people).Select(_ => ("Parents", new Dictionary<string, string> { ["saw"] = "yes" })), groups: [("Parents", 60)]);
        var (nine, ten) = (Of(9), Of(10));
        (nine.Result!.IsShown, nine.Result.Questions.Length, GroupContent.Of(nine, "Parents")).ShouldBe((false, 0, null));
        Should.Throw<RuleException>(() => SurveyFigure.Of(nine, "saw", ["yes"]));
        Should.Throw<RuleException>(() => nine.Publish(new(2026, 3, 1), PersonId.New())).Message.ShouldContain("There is no result to publish");
        (ten.Result!.IsShown, GroupContent.Of(ten, "Parents")!.Answered, SurveyFigure.Of(ten, "saw", ["yes"]).Share.InWords()).ShouldBe((true, 10, "10 of 10 (100%)"));
        ten.Publish(new(2026, 3, 1), PersonId.New());
    }

    [Fact]
    public void In_public_a_question_is_broken_down_only_where_the_one_that_it_hangs_on_is_and_by_the_same_groups()
    {
        var (broken, whole) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            if (Drawn(seed, 300).Result is not { IsShown: true } result) continue;
            var (saw, recall) = (result.Questions[0], result.Questions[2]);
            if (recall.Groups.IsEmpty || result.InPublic(recall) is not { } shown) continue;
            if (shown.Groups.IsEmpty)
            {
                whole++;
                continue;
            }

            // How many of a group were asked further is how many of it saw the film.
            result.InPublic(saw)!.Groups.Select(g => string.Join(' ', g.Names)).ShouldBe(shown.Groups.Select(g => string.Join(' ', g.Names)), $"seed {seed}");
            broken++;
        }

        broken.ShouldBeGreaterThan(5, "else nothing was tried");
        whole.ShouldBeGreaterThan(0, "else nothing was left out");
    }

    [Fact]
    public void In_public_a_question_whose_groups_had_to_be_joined_is_told_of_the_whole_alone()
    {
        // Of north and east fewer than ten each were asked further: their answers are joined, and the film's are not.
        var survey = ALockedSurvey.Of(
            [.. Answered("north", 8, 8, 10), .. Answered("east", 9, 4, 10), .. Answered("south", 20, 10, 20)], groups: [("north", 200), ("east", 200), ("south", 200)]);
        var (saw, recall) = (survey.Result!.Questions[0], survey.Result.Questions[2]);
        (saw.Groups.Length, recall.Groups.Length).ShouldBe((3, 2));
        survey.Result.InPublic(saw)!.Groups.Length.ShouldBe(3);
        var shown = survey.Result.InPublic(recall)!;
        (shown.Base, shown.Groups.Length).ShouldBe((37, 0));

        static IEnumerable<(string, Dictionary<string, string>)> Answered(string group, int saw, int recall, int not) =>
        [
            .. Enumerable.Range(0, saw).Select(i => (group, new Dictionary<string, string> { ["saw"] = "yes", ["recall"] = i < recall ? "yes" : "no" })),
            .. Enumerable.Range(0, not).Select(_ => (group, new Dictionary<string, string> { ["saw"] = "no" })),
        ];
    }

    [Fact]
    public void A_result_is_published_once()
    {
        var survey = ALockedSurvey.OfParents();
        survey.Publish(new(2026, 3, 1), PersonId.New());
        Should.Throw<RuleException>(() => survey.Publish(new(2026, 4, 1), PersonId.New()));
    }

    private static Survey Drawn(int seed, int most = 90)
    {
        var random = new Random(seed);
        (string, int)[] groups = [.. Enumerable.Range(0, random.Next(2, 5)).Select(i => ($"g{i}", 200))];
        return ALockedSurvey.Of(
            Enumerable.Range(0, random.Next(5, most)).Select(_ =>
            {
                var answers = new Dictionary<string, string>();
                if (random.Next(10) > 1) answers["saw"] = random.Next(3) switch { 0 => "yes", 1 => "part", _ => "no" };
                if (random.Next(10) > 3) answers["who"] = random.Next(2) == 0 ? "hv" : "hv gp";
                answers["recall"] = random.Next(2) == 0 ? "yes" : "no";
                return (groups[Math.Min(random.Next(groups.Length), random.Next(groups.Length))].Item1, answers);
            }),
            groups: groups);
    }
}
