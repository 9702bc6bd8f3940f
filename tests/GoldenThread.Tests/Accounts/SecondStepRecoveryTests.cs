using GoldenThread.Accounts;

namespace GoldenThread.Tests.Accounts;

/// <summary>A lost second step is taken off by two people, neither of whom it belongs to, and within a week; a role that needs one keeps its day.</summary>
public sealed class SecondStepRecoveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly PartnershipId Partnership = PartnershipId.New();

    [Fact]
    public void Nobody_asks_for_themselves_and_whoever_asks_says_how_they_made_sure()
    {
        var asker = Person();
        Should.Throw<RuleException>(() => SecondStepRecovery.Ask(Partnership, asker.Person.Value, "I know it is me", asker)).Message.ShouldContain("your own account");
        Should.Throw<RuleException>(() => SecondStepRecovery.Ask(Partnership, Guid.NewGuid(), " ", asker)).Message.ShouldContain("how you made sure");
    }

    [Fact]
    public void A_second_person_answers_and_neither_who_asked_nor_whose_it_is()
    {
        var (asker, owner, second) = (Person(), Person(), Person());
        var asked = SecondStepRecovery.Ask(Partnership, owner.Person.Value, "I called them back", asker);
        foreach (var one in (Actor[])[asker, owner])
        {
            asked.MayAnswer(one.Person).ShouldBeFalse();
            Should.Throw<RuleException>(() => asked.Say(RecoveryAnswer.Agreed, one)).Message.ShouldContain("second person");
        }

        asked.Answer.ShouldBeNull();
        asked.Say(RecoveryAnswer.Agreed, second);
        Should.Throw<RuleException>(() => asked.Say(RecoveryAnswer.Agreed, Person())).Message.ShouldContain("answered");
    }

    [Fact]
    public void What_nobody_answered_within_a_week_lapses()
    {
        var asked = SecondStepRecovery.Ask(Partnership, Guid.NewGuid(), "I called them back", Person());
        asked.IsOpen(Now.AddDays(7).AddSeconds(-1)).ShouldBeTrue();
        asked.IsOpen(Now.AddDays(7)).ShouldBeFalse();
        Should.Throw<RuleException>(() => asked.Say(RecoveryAnswer.Agreed, Person(Now.AddDays(7)))).Message.ShouldContain("too old");
    }

    [Fact]
    public void Saving_a_rule_again_gives_nobody_more_time_and_a_new_role_begins_its_own()
    {
        var rule = new SecondStepRule { Partnership = Partnership, Role = Role.BusinessManager };
        rule.ShutsOut(null, null, Now).ShouldBeFalse("none is needed");
        rule.Say(needed: true, 14, providerCounts: false, Person());
        rule.Say(needed: true, 14, providerCounts: false, Person(Now.AddDays(10)));
        rule.Until(null).ShouldBe(Now.AddDays(14));
        rule.Until(Now.AddDays(5)).ShouldBe(Now.AddDays(19));
        rule.ShutsOut(null, null, Now.AddDays(14)).ShouldBeTrue();
        rule.ShutsOut(null, null, Now.AddDays(14).AddSeconds(-1)).ShouldBeFalse();
        rule.ShutsOut(SecondStep.Code, null, Now.AddDays(14)).ShouldBeFalse();
        Should.Throw<RuleException>(() => rule.Say(needed: true, 91, providerCounts: false, Person())).Message.ShouldContain("0 to 90");
    }

    [Fact]
    public void The_word_of_a_provider_counts_where_the_partnership_says_so()
    {
        var rule = new SecondStepRule { Partnership = Partnership, Role = Role.BusinessManager };
        rule.Say(needed: true, 0, providerCounts: false, Person());
        rule.ShutsOut(SecondStep.Provider, null, Now).ShouldBeTrue();
        rule.Say(needed: true, 0, providerCounts: true, Person());
        rule.ShutsOut(SecondStep.Provider, null, Now).ShouldBeFalse();
        rule.ShutsOut(null, null, Now).ShouldBeTrue();
    }

    private static Actor Person(DateTimeOffset? at = null) => new(PersonId.New(), "Ada Weald", Role.Administrator, null, at ?? Now);
}
