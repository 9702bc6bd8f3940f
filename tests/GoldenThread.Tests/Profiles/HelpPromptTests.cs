using GoldenThread.Children;
using GoldenThread.Profiles;

namespace GoldenThread.Tests.Profiles;

/// <summary>What is answered asks a practitioner to think about help: each answer by itself, until a decision, and again when something new is present.</summary>
public sealed class HelpPromptTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly ProfileFactor Crying = new("crying", FactorOf.Infant, "Crying", "How much?");
    private static readonly ProfileFactor Anger = new("anger", FactorOf.Adult, "Anger", "How?");
    private static readonly HelpPrompt Early = new("early help", ["crying"], false, ["P"]);
    private static readonly HelpPrompt Protection = new("child protection", ["anger"], true, ["P"]);

    [Fact]
    public void One_answer_is_enough_and_more_of_them_ask_no_louder()
    {
        var (one, other) = (Answered(Crying, AnswerValue.Present), Answered(Anger, AnswerValue.Present));
        Early.AskedBy([one, other], _ => false, null).ShouldBe([one]);
        Protection.AskedBy([one, other], _ => false, null).ShouldBe([other]);
        Early.AskedBy([Answered(Crying, AnswerValue.Excluded), Answered(Crying, AnswerValue.NotApplicable), new FactorShown(Crying, null, Shown.NotAssessed)], _ => false, null).ShouldBeEmpty();
    }

    [Fact]
    public void After_a_decision_only_what_is_newer_asks()
    {
        var said = Answered(Crying, AnswerValue.Present);
        Early.AskedBy([said], _ => false, Now.AddHours(1)).ShouldBeEmpty();
        Early.AskedBy([said], _ => false, Now.AddHours(-1)).ShouldBe([said]);
    }

    [Fact]
    public void A_blocked_assessment_asks_where_the_prompt_says_so()
    {
        var blocked = new FactorShown(Crying, null, Shown.CouldNotBeAssessed) { BlockedSince = Now };
        Protection.AskedBy([blocked], f => f == blocked, null).ShouldBe([blocked]);
        Protection.AskedBy([blocked], f => f == blocked, Now).ShouldBeEmpty();
        Protection.AskedBy([blocked], _ => false, null).ShouldBeEmpty("it has not lasted long enough");
        Early.AskedBy([blocked], f => f == blocked, null).ShouldBeEmpty();
    }

    private static FactorShown Answered(ProfileFactor factor, AnswerValue value)
    {
        var statement = new Statement(PartnershipId.New(), ChildId.New(), StatementId.New(), StatementKind.Answer, new WrittenBy(OrganisationId.New(), null, "Hana Ford", Now), new Given { Basis = Basis.Observed }) { Value = factor.Id, Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = value.InWords() } };
        return new FactorShown(factor, null, value == AnswerValue.Present ? Shown.Present : Shown.Excluded) { Counting = [new AnswerStanding(new ProfileAnswer(statement, value), Basis.Observed, value == AnswerValue.Excluded, null)] };
    }
}
