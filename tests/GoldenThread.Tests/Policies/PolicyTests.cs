using GoldenThread.Policies;

namespace GoldenThread.Tests.Policies;

public class PolicyTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private readonly OrganisationId trust = OrganisationId.New(), council = OrganisationId.New();

    [Fact]
    public void The_version_in_force_is_the_newest_that_has_begun()
    {
        var policy = APolicy();
        policy.Add(Draft(new(2026, 6, 1)) with { Changed = "A second call" }, By(4));
        policy.On(new(2025, 12, 31)).ShouldBeNull();
        policy.On(new(2026, 5, 31))!.Number.ShouldBe(1);
        policy.On(new(2026, 6, 1))!.Number.ShouldBe(2);
        Should.Throw<RuleException>(() => policy.Add(Draft(new(2026, 5, 1)) with { Changed = "Earlier" }, By(5))).Message.ShouldContain("cannot be in force before it");
    }

    [Fact]
    public void A_version_says_what_it_says_what_changed_and_when_it_is_looked_at_again()
    {
        Refused(Draft() with { Words = " " }, "words of the policy");
        Refused(Draft() with { Words = "", Address = "on the shared drive" }, "whole address");
        Refused(Draft() with { ReviewBy = new(2026, 1, 1) }, "review date must be after");
        APolicy(Draft() with { Words = "", Address = "https://policies.example/7" }).Newest.HasWords.ShouldBeFalse();
        Should.Throw<RuleException>(() => APolicy().Add(Draft(), By(2))).Message.ShouldBe("Enter what has changed.");
        Should.Throw<RuleException>(() => new Policy(Partnership, "two words", "T", PolicyKind.Policy, null, Draft(), By(1))).Message.ShouldContain("letters, digits");
    }

    [Fact]
    public void What_is_there_for_the_first_time_is_material()
    {
        APolicy(Draft() with { IsMaterial = false }).Newest.IsMaterial.ShouldBeTrue();
    }

    [Fact]
    public void A_minor_version_carries_claims_over_and_a_material_one_opens_new_ones()
    {
        var policy = APolicy();
        var first = policy.Circulate([trust, council], new(2026, 3, 1), [], By(2));
        first.Select(a => a.Organisation).ShouldBe([trust, council]);
        policy.Add(Draft() with { Changed = "A telephone number", IsMaterial = false }, By(3));
        policy.ClaimsOf(policy.Newest).Number.ShouldBe(1);
        // Who was asked before is told and not asked again; who was not, is asked about what the claims are about.
        var third = OrganisationId.New();
        var minor = policy.Circulate([trust, third], new(2026, 4, 1), first, By(3));
        minor.Single().Organisation.ShouldBe(third);
        minor.Single().VersionId.ShouldBe(policy.Versions[0].Id);
        policy.Add(Draft() with { Changed = "A second call" }, By(4));
        var material = policy.Circulate([trust, council], new(2026, 6, 1), [.. first, .. minor], By(4));
        material.Select(a => a.VersionId).Distinct().Single().ShouldBe(policy.Newest.Id);
        policy.Circulations.Select(c => c.Version).ShouldBe([1, 2, 3]);
        Should.Throw<RuleException>(() => policy.Circulate([], new(2026, 6, 1), [], By(4))).Message.ShouldContain("Choose the organisations");
        Should.Throw<RuleException>(() => policy.Circulate([trust], new(2026, 1, 1), [], By(4))).Message.ShouldContain("from today on");
    }

    [Fact]
    public void Past_review_is_said_of_the_version_in_force_and_not_of_what_has_ended()
    {
        var policy = APolicy();
        policy.IsPastReview(new(2027, 1, 1)).ShouldBeFalse();
        policy.IsPastReview(new(2027, 1, 2)).ShouldBeTrue();
        policy.End(new(2027, 2, 1), "Merged with another");
        policy.IsPastReview(new(2027, 2, 1)).ShouldBeTrue();
        policy.IsPastReview(new(2027, 2, 2)).ShouldBeFalse();
        Should.Throw<RuleException>(() => policy.Add(Draft() with { Changed = "x" }, By(14))).Message.ShouldContain("has ended");
    }

    [Fact]
    public void Only_a_material_change_has_to_be_read_again()
    {
        var policy = APolicy(Draft() with { AsksReaders = true });
        var (day, reader) = (new DateOnly(2026, 2, 1), By(2));
        policy.IsToBeRead(null, day).ShouldBeTrue();
        var read = new PolicyRead(policy, policy.Newest, day, reader);
        policy.IsToBeRead(read, day).ShouldBeFalse();
        policy.Add(Draft(new(2026, 3, 1)) with { Changed = "A number", IsMaterial = false, AsksReaders = true }, By(3));
        policy.IsToBeRead(read, new(2026, 3, 1)).ShouldBeFalse();
        policy.Add(Draft(new(2026, 4, 1)) with { Changed = "A second call", AsksReaders = true }, By(3));
        policy.IsToBeRead(read, new(2026, 3, 31)).ShouldBeFalse();
        policy.IsToBeRead(read, new(2026, 4, 1)).ShouldBeTrue();
        Should.Throw<RuleException>(() => new PolicyRead(policy, policy.Versions[0], new(2026, 4, 1), reader)).Message.ShouldContain("not in force");
        var silent = APolicy();
        silent.IsToBeRead(null, day).ShouldBeFalse();
        Should.Throw<RuleException>(() => new PolicyRead(silent, silent.Newest, day, reader)).Message.ShouldContain("Nobody is asked");
    }

    [Fact]
    public void Words_become_headings_lists_and_paragraphs_and_none_is_lost()
    {
        var pieces = PolicyParagraph.Of("# When to call\r\nCall the same day.\nBy telephone.\n\n- the duty team\n* the health visitor\n  on their mobile\n\nThen write it down.");
        pieces.Select(p => (p.Kind, string.Join('|', p.Lines))).ShouldBe(
        [
            (PolicyParagraphKind.Heading, "When to call"), (PolicyParagraphKind.Text, "Call the same day. By telephone."), (PolicyParagraphKind.List, "the duty team|the health visitor on their mobile"),
            (PolicyParagraphKind.Text, "Then write it down."),
        ]);
    }

    private static void Refused(PolicyDraft draft, string says) => Should.Throw<RuleException>(() => APolicy(draft)).Message.ShouldContain(says);

    private static Policy APolicy(PolicyDraft? first = null) => new(Partnership, "BRUISING-1", "Bruising protocol", PolicyKind.Protocol, null, first ?? Draft(), By(1));

    private static PolicyDraft Draft(DateOnly? from = null) => new(from ?? new(2026, 1, 1), from is null ? new(2027, 1, 1) : new(2028, 1, 1), "Call the same day.");

    private static Actor By(int month) => new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero).AddMonths(month - 1));
}
