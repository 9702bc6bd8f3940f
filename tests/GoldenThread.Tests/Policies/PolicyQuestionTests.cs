using GoldenThread.Policies;

namespace GoldenThread.Tests.Policies;

public class PolicyQuestionTests
{
    private static readonly PolicyQuestion When = new("When do you call?", "On the same day", ["Next week", "At the next visit"], "First paragraph");
    private static readonly PolicyQuestion Whom = new("Whom do you call?", "The duty team", ["Nobody"]);

    [Fact]
    public void What_is_left_empty_is_not_asked_and_the_rest_is_tidied()
    {
        var asked = Version(new("", "", [""]), new(" When do you call? ", " On the same day ", [" Next week\r", " ", "At the next visit"], " First paragraph ")).Questions;
        asked.Single().Words.ShouldBe("When do you call?");
        asked.Single().Right.ShouldBe("On the same day");
        asked.Single().Wrong.ShouldBe(["Next week", "At the next visit"]);
        asked.Single().Where.ShouldBe("First paragraph");
    }

    [Fact]
    public void Where_the_right_answer_stands_says_nothing()
    {
        When.Choices.ShouldBe(["At the next visit", "Next week", "On the same day"]);
        Whom.Choices.ShouldBe(["Nobody", "The duty team"]);
    }

    [Fact]
    public void A_question_has_words_a_right_answer_and_wrong_ones_and_each_fault_names_its_question()
    {
        Refused("question2", "Enter question 2.", When, When with { Words = " " });
        Refused("question1", "Enter the right answer to question 1.", When with { Right = "" });
        Refused("question1", "Enter one to three wrong answers to question 1", When with { Wrong = [" "] });
        Refused("question1", "Enter one to three wrong answers to question 1", When with { Wrong = ["a", "b", "c", "d"] });
        Refused("question3", "Two answers to question 3 are the same.", When, Whom, When with { Wrong = ["on the SAME day"] });
        Refused("question4", "A version can have up to 3 questions.", When, Whom, When, Whom);
    }

    [Fact]
    public void Nobody_is_asked_where_nobody_confirms()
    {
        var refused = Should.Throw<RuleException>(() => APolicy(asksReaders: false, When));
        refused.About.ShouldBe("question1");
        refused.Message.ShouldContain("Ask people to confirm");
        APolicy(asksReaders: false).Newest.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Each_question_is_answered_by_whoever_confirms_and_it_is_known_which_answers_are_right()
    {
        var policy = APolicy(asksReaders: true, When, Whom);
        var read = new PolicyRead(policy, policy.Newest, new(2026, 2, 1), By);
        var answers = PolicyAnswer.Of(read, policy.Newest, [2, 0]);
        answers.Select(a => (a.Question, a.Chosen, a.IsRight)).ShouldBe([(1, "On the same day", true), (2, "Nobody", false)]);
        answers.ShouldAllBe(a => a.By == read.By && a.Version == 1 && a.Policy == policy.Id);
        foreach (var chosen in new int?[][] { [], [2], [2, null], [2, -1], [2, 2] })
        {
            var refused = Should.Throw<RuleException>(() => PolicyAnswer.Of(read, policy.Newest, chosen));
            refused.About.ShouldBe(chosen.Length == 0 ? "answer1" : "answer2");
        }

        PolicyAnswer.Of(read, APolicy(asksReaders: true).Newest, []).ShouldBeEmpty();
    }

    [Fact]
    public void How_many_were_right_stands_with_its_base() => new QuestionAnswered(1, 14, 18).InWords().ShouldBe("14 of 18 (78%) chose the right answer");

    private static Actor By => new(PersonId.New(), "Uma Larkin", Role.Practitioner, OrganisationId.New(), new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero));

    private static PolicyVersion Version(params PolicyQuestion[] questions) => APolicy(asksReaders: true, questions).Newest;

    private static Policy APolicy(bool asksReaders, params PolicyQuestion[] questions) => new(
        PartnershipId.New(), "CALL-1", "Who calls", PolicyKind.Protocol, null, new PolicyDraft(new(2026, 1, 1), new(2027, 1, 1), "Call the same day.") { AsksReaders = asksReaders, Questions = [.. questions] }, By);

    private static void Refused(string about, string says, params PolicyQuestion[] questions)
    {
        var refused = Should.Throw<RuleException>(() => Version(questions));
        (refused.About, refused.Message.StartsWith(says, StringComparison.Ordinal)).ShouldBe((about, true), refused.Message);
    }
}
