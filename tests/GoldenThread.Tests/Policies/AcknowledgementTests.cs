using GoldenThread.Policies;

namespace GoldenThread.Tests.Policies;

public class AcknowledgementTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private readonly OrganisationId trust = OrganisationId.New(), successor = OrganisationId.New();

    [Fact]
    public void Each_of_the_three_is_said_by_itself()
    {
        var asked = Asked();
        Says(() => asked.Cascade(new(2026, 2, 1), "At team meetings", 60, 80, By(2)), "Say first that it was received");
        Says(() => asked.Confirm(new(2026, 2, 1), UseShownBy.Audit, "AUD26-1", By(2)), "Say first that it was received");
        asked.Receive(new(2026, 1, 20), By(2));
        asked.Known(new(2026, 2, 28)).ShouldBe(new PolicyClaim(trust, new(2026, 1, 20)));
        asked.Cascade(new(2026, 2, 5), "At team meetings", 60, 80, By(3));
        asked.Known(new(2026, 3, 31)).Confirmed.ShouldBeNull();
        asked.Confirm(new(2026, 3, 1), UseShownBy.Audit, "AUD26-1, question 3: 18 of 20 files", By(3));
        asked.Known(new(2026, 3, 31)).ShouldBe(new PolicyClaim(trust, new(2026, 1, 20), new(2026, 2, 5), 60, 80, new(2026, 3, 1)));
    }

    [Fact]
    public void Numbers_and_days_that_cannot_be_are_refused()
    {
        var asked = Asked();
        Says(() => asked.Receive(new(2026, 3, 1), By(2)), "today or in the past");
        asked.Receive(new(2026, 1, 20), By(2));
        Says(() => asked.Cascade(new(2026, 2, 1), " ", 60, 80, By(2)), "who it was passed on to");
        Says(() => asked.Cascade(new(2026, 2, 1), "By email", 60, null, By(2)), "both numbers");
        Says(() => asked.Cascade(new(2026, 2, 1), "By email", 90, 80, By(2)), "More people were reached");
        Says(() => asked.Cascade(new(2026, 1, 1), "By email", null, null, By(2)), "before it was received");
        Says(() => asked.Confirm(new(2026, 2, 1), UseShownBy.Survey, "", By(2)), "which audit, survey or indicator");
        Says(() => asked.Confirm(new(2026, 1, 21), UseShownBy.Survey, "Staff survey", By(2)), "can be confirmed from that day on");
    }

    [Fact]
    public void A_claim_that_is_withdrawn_stood_on_the_days_before()
    {
        var asked = Asked();
        asked.Receive(new(2026, 1, 20), By(2));
        asked.Confirm(new(2026, 2, 1), UseShownBy.Audit, "AUD26-1", By(2));
        Says(() => asked.Withdraw(ClaimKind.Received, "By mistake", By(3)), "Withdraw first");
        asked.Withdraw(ClaimKind.Confirmed, "The audit was of another team", By(4));
        asked.Known(new(2026, 3, 31)).Confirmed.ShouldBe(new DateOnly(2026, 2, 1));
        asked.Known(new(2026, 4, 30)).Confirmed.ShouldBeNull();
        Says(() => asked.Withdraw(ClaimKind.Confirmed, "Again", By(4)), "no claim to withdraw");
        asked.Claims.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_due_later_passes_to_who_carries_on_and_what_was_due_before_stays()
    {
        var asked = Asked();
        asked.PassOn("Eastmere Trust", [successor], new(2026, 3, 2), By(3).Now).ShouldBeEmpty(); // it was due on 1 March
        asked.PassedOn.ShouldBeNull();
        var next = asked.PassOn("Eastmere Trust", [successor], new(2026, 3, 1), By(3).Now).Single();
        (next.Organisation, next.Due, next.VersionId).ShouldBe((successor, asked.Due, asked.VersionId));
        next.Note.ShouldBe("From Eastmere Trust, which ended on 28 February 2026");
        asked.PassedOn.ShouldBe(new DateOnly(2026, 3, 1));
        var done = Asked();
        done.Receive(new(2026, 1, 20), By(2));
        done.Confirm(new(2026, 2, 1), UseShownBy.Audit, "AUD26-1", By(2));
        done.PassOn("Eastmere Trust", [successor], new(2026, 2, 20), By(3).Now).ShouldBeEmpty();
    }

    [Fact]
    public void Organisations_that_had_ended_by_the_day_it_was_due_are_not_counted()
    {
        var (ended, going) = (Asked(), Asked());
        going.Receive(new(2026, 1, 20), By(2));
        CirculationCounts.Of([ended, going], (_, due) => due == new DateOnly(2026, 3, 1), new(2026, 2, 28)).Asked.ShouldBe(2);
        var gone = ended.Organisation;
        CirculationCounts.Of([ended, going], (o, _) => o != gone, new(2026, 2, 28)).ShouldBe(new CirculationCounts(0, 0, 0, 0, 0, 0, 0));
        CirculationCounts.Of([going], (_, _) => true, new(2026, 1, 31)).Received.ShouldBe(0, "it was said in February");
    }

    private Acknowledgement Asked()
    {
        var policy = new Policy(Partnership, "B1", "Bruising protocol", PolicyKind.Protocol, null, new PolicyDraft(new(2026, 1, 25), new(2027, 1, 1), "Call."), By(1));
        return policy.Circulate([trust], new(2026, 3, 1), [], By(1)).Single();
    }

    private static void Says(Action refused, string words) => Should.Throw<RuleException>(refused).Message.ShouldContain(words);

    private static Actor By(int month) => new(PersonId.New(), "Sam Reed", Role.OrganisationLead, null, new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero).AddMonths(month - 1));
}
