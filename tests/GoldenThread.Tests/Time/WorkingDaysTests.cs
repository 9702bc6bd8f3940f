using FsCheck.Fluent;
using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class WorkingDaysTests
{
    private static readonly DateOnly Friday = new(2026, 4, 3);
    private static readonly WorkingDays Days = new([Friday, new(2026, 4, 6), new(2026, 12, 25), new(2027, 1, 1)]);

    [Fact]
    public void Weekends_and_bank_holidays_are_not_counted() => Days.Add(new(2026, 4, 2), 1).ShouldBe(new DateOnly(2026, 4, 7));

    [Fact]
    public void The_day_itself_is_not_counted() => Days.Add(new(2026, 4, 13), 5).ShouldBe(new DateOnly(2026, 4, 20));

    [Fact]
    public void Back_is_counted_in_the_same_way() => Days.Add(new(2026, 4, 7), -1).ShouldBe(new DateOnly(2026, 4, 2));

    [Fact]
    public void Nothing_is_worked_out_for_a_year_that_is_not_known()
        => Should.Throw<RuleException>(() => Days.Add(new(2027, 12, 30), 5)).Message.ShouldContain("2028");

    [Fact]
    public void A_year_between_that_has_no_bank_holidays_is_refused() =>
        Should.Throw<ArgumentException>(() => new WorkingDays([new(2025, 12, 25), new(2027, 12, 25)]));

    [Fact]
    public void Adding_then_counting_gives_what_was_added_and_ends_on_a_working_day()
        => Prop.ForAll(Day(), Gen.Choose(1, 120).ToArbitrary(), (day, count) =>
        {
            var (after, before) = (Days.Add(day, count), Days.Add(day, -count));
            Days.Includes(after).ShouldBeTrue();
            Days.Includes(before).ShouldBeTrue();
            Days.Between(day, after).ShouldBe(count);
            // Back from a day that is none itself, as many working days lie between, the first of them included.
            (Days.Between(before, day) + (Days.Includes(day) ? 0 : 1)).ShouldBe(count);
        }).Holds();

    [Fact]
    public void There_and_back_is_the_same_working_day()
        => Prop.ForAll(Day(), Gen.Choose(1, 120).ToArbitrary(), (day, count) => Days.Add(Days.Add(Days.Add(day, 0), count), -count).ShouldBe(Days.Add(day, 0)))
            .Holds();

    private static FsCheck.Arbitrary<DateOnly> Day() => Gen.Choose(0, 180).Select(n => new DateOnly(2026, 7, 1).AddDays(n)).ToArbitrary();
}
