using GoldenThread.Documents.Definitions;
using GoldenThread.Reviews;

namespace GoldenThread.Documents.Tests.Definitions;

public class TimetableDefinitionsTests
{
    [Fact]
    public void Every_worked_example_comes_out() => TimetableDefinitions.Faults().ShouldBeEmpty();

    [Fact]
    public void Every_version_has_an_example_and_every_step_a_basis_and_a_source()
    {
        TimetableDefinitions.Examples.ShouldBeGreaterThanOrEqualTo(TimetableDefinitions.All.Count);
        TimetableDefinitions.All.SelectMany(t => t.Steps).ShouldAllBe(s => s.Basis.Length > 0 && s.Source.Length > 0);
        TimetableDefinitions.All.SelectMany(t => t.Steps).Where(s => s.OrFrom.Count > 0 && s.Key != StepKeys.Decision).ShouldAllBe(s => s.Differs != null);
    }

    [Fact]
    public void An_example_that_comes_out_otherwise_is_named()
    {
        var example = new TimetableExample(
            "A day too late", new Dictionary<DayKey, DateOnly> { [DayKeys.Aware] = new(2024, 3, 25) }, new Dictionary<StepKey, DayKey>(),
            new Dictionary<StepKey, DateOnly> { [StepKeys.Notification] = new(2024, 4, 4), [new("nothing")] = new(2024, 4, 4) });
        TimetableDefinitions.Faults(TimetableDefinitions.Find("cspr-2023")!, example).ShouldBe(
        [
            "cspr-2023, “A day too late”: notification is due on 2024-04-03, but the example says 2024-04-04.",
            "cspr-2023, “A day too late”: there is no step “nothing”.",
        ]);
    }

    [Theory]
    [InlineData("2018-06-28", "scr-2015")]
    [InlineData("2018-06-29", "cspr-2018")]
    [InlineData("2026-11-21", "cspr-2023")]
    public void The_version_is_the_one_in_force(string day, string key) => TimetableDefinitions.On(DateOnly.Parse(day))!.Key.ShouldBe(key);

    [Fact]
    public void Before_the_first_version_there_is_none() => TimetableDefinitions.On(new(2000, 1, 1)).ShouldBeNull();

    // Days that people remember, and that no rule gives.
    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2002-06-03")]
    [InlineData("2011-04-29")]
    [InlineData("2012-06-05")]
    [InlineData("2020-05-08")]
    [InlineData("2022-09-19")]
    [InlineData("2023-05-08")]
    public void Bank_holidays_by_proclamation_are_known(string day) => TimetableDefinitions.WorkingDays.Includes(DateOnly.Parse(day)).ShouldBeFalse();

    [Theory]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    [InlineData("2012-05-28")]
    public void Days_whose_holiday_was_moved_are_working_days(string day) => TimetableDefinitions.WorkingDays.Includes(DateOnly.Parse(day)).ShouldBeTrue();
}
