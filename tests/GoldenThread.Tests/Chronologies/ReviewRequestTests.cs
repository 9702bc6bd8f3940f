using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Tests.Chronologies;

public class ReviewRequestTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Actor By = Building.Manager;
    private static readonly Review Review = new(Building.Northmere, "RV9", "An infant", ReviewIncident.Nothing, By, Today);

    [Fact]
    public void Reminders_begin_a_week_before_the_last_day_and_come_every_week()
    {
        var request = Asked(Today.AddDays(28));
        int[] reminded = [.. Enumerable.Range(0, 43).Where(day => Reminds(request, Today.AddDays(day)))];
        reminded.ShouldBe([21, 28, 35, 42]);
    }

    [Fact]
    public void Who_was_asked_this_week_is_not_reminded_yet() => Asked(Today.AddDays(3)).IsToRemind(Today.AddDays(6)).ShouldBeFalse();

    [Fact]
    public void Nobody_is_reminded_of_what_is_there_or_has_no_last_day()
    {
        var there = Asked(Today.AddDays(10));
        there.Receive(Today.AddDays(5), Today.AddDays(5));
        there.IsToRemind(Today.AddDays(20)).ShouldBeFalse();
        Asked(null).IsToRemind(Today.AddDays(200)).ShouldBeFalse();
    }

    [Fact]
    public void An_order_of_dates_is_chosen_and_not_taken_back()
    {
        var request = Asked(null);
        request.Settle(DateOrder.DayFirst);
        Should.Throw<RuleException>(() => request.Settle(null));
        request.Order.ShouldBe(DateOrder.DayFirst);
    }

    [Fact]
    public void An_entry_is_taken_out_with_a_reason()
    {
        var entry = new StoredEntry(Asked(null), new WrittenEntry("3 March 2016", Text: "Seen at home"), "", 1);
        Should.Throw<RuleException>(() => entry.TakeOut(" "));
        entry.TakenOut.ShouldBeNull();
        entry.TakeOut(" Pasted twice ");
        entry.TakenOut.ShouldBe("Pasted twice");
    }

    [Fact]
    public void A_verdict_names_two_entries_in_one_order_and_never_one_twice()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        ContactVerdict.On(one, other, ContactJudgement.Same, null).ShouldBe(ContactVerdict.On(other, one, ContactJudgement.Same, " "));
        Should.Throw<RuleException>(() => ContactVerdict.On(one, one, ContactJudgement.Same, null).Check());
    }

    private static ReviewRequest Asked(DateOnly? due) => new(Review, OrganisationId.New(), RequestKind.Chronology, "From birth", due, By, Today);

    private static bool Reminds(ReviewRequest request, DateOnly day)
    {
        if (!request.IsToRemind(day)) return false;
        request.Remind(day);
        return true;
    }
}
