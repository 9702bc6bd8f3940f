using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Tests.Reviews;

public class TimetableTests
{
    private static readonly WorkingDays Working = new([new(2026, 12, 25), new(2026, 12, 28)]);
    private static readonly Dictionary<string, DateOnly> Nothing = [];
    private static readonly Timetable Invented = new("x", "Invented", new(2020, 1, 1), null, "Nowhere",
    [
        new("tell", "Tell", Period.Parse("5 working days"), "aware", false, [], "", "", null),
        new("send", "Send", Period.Parse("15 working days"), "notified", false, ["aware"], "", "", "Some count from the other"),
        new("copy", "Copy", Period.Parse("7 working days"), "published", true, [], "", "", null),
    ]);

    private static readonly Dictionary<string, DateOnly> Aware = new() { ["aware"] = new(2026, 11, 2) };

    [Fact]
    public void A_step_is_late_from_the_day_after_its_last()
    {
        State("tell", Nothing, new(2026, 11, 9)).ShouldBe(StepState.Open);
        State("tell", Nothing, new(2026, 11, 10)).ShouldBe(StepState.Late);
    }

    [Theory]
    [InlineData("copy", StepState.Open, true)]
    [InlineData("copy", StepState.Late, true)]
    [InlineData("copy", StepState.Waits, false)]
    [InlineData("copy", StepState.DoneLate, false)]
    [InlineData(StepKeys.KeptPublic, StepState.Open, false)]
    [InlineData(StepKeys.KeptPublic, StepState.Late, false)]
    public void What_is_open_or_late_is_to_do_and_a_duty_that_goes_on_is_not(string key, StepState state, bool expected) =>
        new DueStep(Invented.Steps[2] with { Key = key }, DayKeys.Published, null, null, null, state).IsToDo.ShouldBe(expected);

    [Fact]
    public void What_was_done_says_whether_it_was_in_time()
    {
        State("tell", new() { ["tell"] = new(2026, 11, 9) }, new(2026, 12, 1)).ShouldBe(StepState.Done);
        State("tell", new() { ["tell"] = new(2026, 11, 10) }, new(2026, 12, 1)).ShouldBe(StepState.DoneLate);
    }

    [Fact]
    public void A_step_waits_for_the_day_from_which_it_runs()
    {
        var due = Due("send", Nothing, new(2026, 12, 1), []);
        (due.State, due.Due).ShouldBe((StepState.Waits, null));
    }

    [Fact]
    public void Where_sources_differ_the_partnership_chooses()
    {
        var due = Due("send", Nothing, new(2026, 11, 10), new() { ["send"] = "aware" });
        (due.From, due.Due).ShouldBe(("aware", new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_choice_that_no_source_knows_is_left_aside() =>
        Due("send", Nothing, new(2026, 11, 10), new() { ["send"] = "published" }).From.ShouldBe("notified");

    [Fact]
    public void A_step_before_a_day_is_counted_back()
        => Invented.Due(
            new Dictionary<string, DateOnly> { ["published"] = new(2026, 12, 31) }, Nothing, new Dictionary<string, string>(), new(2026, 12, 1),
            Working)[2].Due.ShouldBe(new DateOnly(2026, 12, 18));

    [Fact]
    public void A_version_holds_on_its_first_and_last_day()
    {
        var old = Invented with { InForceTo = new(2020, 12, 31) };
        (old.Held(new(2019, 12, 31)), old.Held(new(2020, 1, 1)), old.Held(new(2020, 12, 31)), old.Held(new(2021, 1, 1))).ShouldBe((false, true, true, false));
    }

    private static StepState State(string key, Dictionary<string, DateOnly> done, DateOnly today) => Due(key, done, today, []).State;

    private static DueStep Due(string key, Dictionary<string, DateOnly> done, DateOnly today, Dictionary<string, string> chosen)
        => Invented.Due(Aware, done, chosen, today, Working).Single(d => d.Step.Key == key);
}
