using GoldenThread.Plans;
using GoldenThread.Returns;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Returns;

public class OrganisationReturnTests
{
    private readonly OrganisationId trust = OrganisationId.New();
    private readonly PlanAction action = APlan().AddRecommendation("1", "Train everyone.").AddAction("The trust trains its midwives.");
    private readonly Actor lead;

    public OrganisationReturnTests()
    {
        action.AddOrganisation(trust);
        lead = Someone(Role.OrganisationLead, "Ben Carr", trust);
    }

    private OrganisationReturn Written()
    {
        var written = new OrganisationReturn(action, trust, "All midwives are trained.", lead);
        written.Write("All midwives are trained.", "They ask every time.", Activity.Done, "completed");
        return written;
    }

    [Fact]
    public void An_accepted_return_becomes_update_impact_and_evidence_and_never_a_rating()
    {
        var sent = Written();
        var file = AttachmentId.New();
        sent.Attach(file);
        sent.SendIn(Now);
        sent.Accept(action, new Dictionary<AttachmentId, string> { [file] = "register.xlsx" }, Manager);
        action.Updates.Single().ByName.ShouldBe("Ben Carr");
        action.Impacts.Single().Text.ShouldBe("They ask every time.");
        action.Evidence.Single().Title.ShouldBe("register.xlsx");
        action.Activity.ShouldBe(Activity.Done);
        action.Ratings.ShouldBeEmpty();
    }

    [Fact]
    public void A_return_sent_back_says_what_is_missing_and_can_be_sent_in_again()
    {
        var sent = Written();
        sent.SendIn(Now);
        Should.Throw<RuleException>(() => sent.SendBack("", Manager));
        sent.SendBack("Which midwives?", Manager);
        action.Updates.ShouldBeEmpty();
        sent.Write("All 40 midwives.", null, null, null);
        sent.SendIn(Now.AddDays(1));
        sent.State.ShouldBe(ReturnState.Sent);
    }

    [Fact]
    public void What_was_sent_in_cannot_be_changed()
    {
        var sent = Written();
        sent.SendIn(Now);
        Should.Throw<RuleException>(() => sent.Write("Other words", null, null, null));
        Should.Throw<RuleException>(() => sent.Attach(AttachmentId.New()));
    }

    [Fact]
    public void An_organisation_cannot_accept_its_own_return()
    {
        var sent = Written();
        sent.SendIn(Now);
        Should.Throw<RuleException>(() => sent.Accept(action, new Dictionary<AttachmentId, string>(), lead));
        sent.State.ShouldBe(ReturnState.Sent);
    }

    [Fact]
    public void An_organisation_reports_on_its_own_actions_alone() =>
        Should.Throw<RuleException>(() => new OrganisationReturn(action, OrganisationId.New(), "Not ours", lead));

    [Theory]
    [InlineData(-29, null, false)]
    [InlineData(-28, -28, false)]
    [InlineData(-8, -28, false)]
    [InlineData(-7, -7, false)]
    [InlineData(0, -7, false)]
    [InlineData(1, 1, false)]
    [InlineData(14, 14, true)]
    [InlineData(400, 28, true)]
    public void Reminders_go_before_and_after_the_due_date_and_escalate(int day, int? step, bool escalates)
    {
        var due = new DateOnly(2026, 6, 30);
        var reminder = ReminderRule.Usual.On(due, due.AddDays(day));
        reminder?.Step.ShouldBe(step!.Value);
        (reminder is null).ShouldBe(step is null);
        (reminder?.Escalates ?? false).ShouldBe(escalates);
    }
}
