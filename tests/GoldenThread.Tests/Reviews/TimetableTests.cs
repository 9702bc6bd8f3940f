using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Tests.Reviews;

public class TimetableTests
{
    private static readonly StepKey Tell = new("tell");
    private static readonly StepKey Send = new("send");
    private static readonly WorkingDays Working = new([new(2026, 12, 25), new(2026, 12, 28)]);
    private static readonly Dictionary<StepKey, DateOnly> Nothing = [];
    private static readonly Timetable Invented = new("x", "Invented", new(2020, 1, 1), null, "Nowhere",
    [
        new(Tell, "Tell", Period.Parse("5 working days"), DayKeys.Aware, false, [], "", "", null),
        new(Send, "Send", Period.Parse("15 working days"), DayKeys.Notified, false, [DayKeys.Aware], "", "", "Some count from the other"),
        new(new("copy"), "Copy", Period.Parse("7 working days"), DayKeys.Published, true, [], "", "", null),
    ]);

    private static readonly Dictionary<DayKey, DateOnly> Aware = new() { [DayKeys.Aware] = new(2026, 11, 2) };

    [Fact]
    public void A_step_is_late_from_the_day_after_its_last()
    {
        State(Tell, Nothing, new(2026, 11, 9)).ShouldBe(StepState.Open);
        State(Tell, Nothing, new(2026, 11, 10)).ShouldBe(StepState.Late);
    }

    [Theory]
    [InlineData("copy", StepState.Open, true)]
    [InlineData("copy", StepState.Late, true)]
    [InlineData("copy", StepState.Waits, false)]
    [InlineData("copy", StepState.DoneLate, false)]
    [InlineData("kept-public", StepState.Open, false)]
    [InlineData("kept-public", StepState.Late, false)]
    public void What_is_open_or_late_is_to_do_and_a_duty_that_goes_on_is_not(string key, StepState state, bool expected) =>
        new DueStep(Invented.Steps[2] with { Key = new(key) }, DayKeys.Published, null, null, null, state).IsToDo.ShouldBe(expected);

    [Fact]
    public void What_was_done_says_whether_it_was_in_time()
    {
        State(Tell, new() { [Tell] = new(2026, 11, 9) }, new(2026, 12, 1)).ShouldBe(StepState.Done);
        State(Tell, new() { [Tell] = new(2026, 11, 10) }, new(2026, 12, 1)).ShouldBe(StepState.DoneLate);
    }

    [Fact]
    public void A_step_waits_for_the_day_from_which_it_runs()
    {
        var due = Due(Send, Nothing, new(2026, 12, 1), []);
        (due.State, due.Due).ShouldBe((StepState.Waits, null));
    }

    [Fact]
    public void Where_sources_differ_the_partnership_chooses()
    {
        var due = Due(Send, Nothing, new(2026, 11, 10), new() { [Send] = DayKeys.Aware });
        (due.From, due.Due).ShouldBe((DayKeys.Aware, new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_choice_that_no_source_knows_is_left_aside() =>
        Due(Send, Nothing, new(2026, 11, 10), new() { [Send] = DayKeys.Published }).From.ShouldBe(DayKeys.Notified);

    [Fact]
    public void A_step_before_a_day_is_counted_back()
        => Invented.Due(
            new Dictionary<DayKey, DateOnly> { [DayKeys.Published] = new(2026, 12, 31) }, Nothing, new Dictionary<StepKey, DayKey>(), new(2026, 12, 1),
            Working)[2].Due.ShouldBe(new DateOnly(2026, 12, 18));

    [Fact]
    public void A_version_holds_on_its_first_and_last_day()
    {
        var old = Invented with { InForceTo = new(2020, 12, 31) };
        (old.Held(new(2019, 12, 31)), old.Held(new(2020, 1, 1)), old.Held(new(2020, 12, 31)), old.Held(new(2021, 1, 1))).ShouldBe((false, true, true, false));
    }

    [Fact]
    public void Steps_and_days_have_a_key()
    {
        Should.Throw<RuleException>(() => new StepKey("")).Message.ShouldBe("A step of a timetable has a key.");
        Should.Throw<RuleException>(() => new DayKey("")).Message.ShouldBe("A day of a timetable has a key.");
        $"{StepKeys.RapidReview} after {DayKeys.Notified}".ShouldBe("rapid-review after notified");
    }

    private static StepState State(StepKey key, Dictionary<StepKey, DateOnly> done, DateOnly today) => Due(key, done, today, []).State;

    private static DueStep Due(StepKey key, Dictionary<StepKey, DateOnly> done, DateOnly today, Dictionary<StepKey, DayKey> chosen)
        => Invented.Due(Aware, done, chosen, today, Working).Single(d => d.Step.Key == key);
}
