using GoldenThread.Publications;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Publications;

public class PublicationTests
{
    private readonly Actor second = Someone(Role.Administrator, "Dana Holt");

    private static Publication Prepared() => new(APlan(), PublicationForm.Table, 1, "First version", Manager);

    [Fact]
    public void Publishing_is_a_decision_of_two_people()
    {
        var publication = Prepared();
        publication.Request(0, 0, null, Manager);
        Should.Throw<RuleException>(() => publication.Approve(Manager)).Message.ShouldContain("Ask a colleague");
        publication.Approve(second);
        publication.State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public void What_may_be_personal_data_must_be_answered_for()
    {
        var publication = Prepared();
        Should.Throw<RuleException>(
            () => publication.Request(
                2, 1, "Both are names of published reports", Manager)).Message.ShouldStartWith("Tick each place that can be published: 1 of 2 is not ticked.");
        Should.Throw<RuleException>(() => publication.Request(2, 2, " ", Manager)).Message.ShouldContain("enter why they can be published");
        publication.Request(2, 2, "Both are names of published reports", Manager);
        publication.FindingsAnswer.ShouldBe("Both are names of published reports");
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.OrganisationLead)]
    public void Others_do_not_publish(Role role)
    {
        var publication = Prepared();
        publication.Request(0, 0, null, Manager);
        Should.Throw<RuleException>(() => publication.Approve(Someone(role)));
    }

    [Fact]
    public void Who_prepared_a_version_sends_it_for_approval_once()
    {
        var publication = Prepared();
        Should.Throw<RuleException>(() => publication.Request(0, 0, null, second)).Message.ShouldBe("Only the person who prepared this version can send it for approval.");
        publication.Request(0, 0, null, Manager);
        Should.Throw<RuleException>(() => publication.Request(0, 0, null, Manager)).Message.ShouldContain("already");
    }

    [Fact]
    public void What_nobody_asked_to_publish_is_not_published() =>
        Should.Throw<RuleException>(() => Prepared().Approve(second));

    [Fact]
    public void What_is_still_in_hand_can_be_set_aside_with_a_reason_and_nothing_else_can()
    {
        var publication = Prepared();
        Should.Throw<RuleException>(() => publication.SetAside(" ", Manager));
        publication.SetAside("The plan has moved on", Manager);
        publication.State.ShouldBe(PublicationState.SetAside);
        publication.Reason.ShouldBe("The plan has moved on");
        Should.Throw<RuleException>(() => publication.SetAside("Again", Manager));
    }

    [Theory]
    [InlineData("LDS 19 / OD 20", "lds-19-od-20")]
    [InlineData("NM7", "nm7")]
    public void A_reference_becomes_part_of_an_address(string reference, string slug) =>
        Publication.SlugOf(reference).ShouldBe(slug);
}
