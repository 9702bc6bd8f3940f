using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class PeriodTests
{
    private static readonly WorkingDays Days = new([new(2023, 12, 25), new(2024, 5, 27)]);

    [Theory]
    [InlineData("5 working days", "2024-05-23", "2024-05-31")]
    [InlineData("5 days", "2024-05-23", "2024-05-28")]
    [InlineData("1 week", "2024-05-23", "2024-05-30")]
    [InlineData("1 month", "2024-01-31", "2024-02-29")]
    [InlineData("6 months", "2023-08-31", "2024-02-29")]
    [InlineData("1 year", "2024-02-29", "2025-02-28")]
    [InlineData("0 working days", "2024-05-27", "2024-05-28")]
    public void A_period_ends_on_its_last_day(string period, string from, string last)
        => Period.Parse(period).After(DateOnly.Parse(from), Days).ShouldBe(DateOnly.Parse(last));

    [Theory]
    [InlineData("7 working days", "2024-05-31", "2024-05-21")]
    [InlineData("1 week", "2024-05-31", "2024-05-24")]
    [InlineData("1 month", "2024-03-31", "2024-02-29")]
    public void A_period_before_a_day_begins_on_its_first(string period, string day, string first)
        => Period.Parse(period).Before(DateOnly.Parse(day), Days).ShouldBe(DateOnly.Parse(first));

    [Theory]
    [InlineData("")]
    [InlineData("five days")]
    [InlineData("5 fortnights")]
    [InlineData("-1 days")]
    [InlineData("days")]
    public void What_is_no_period_is_refused(string words) => Should.Throw<FormatException>(() => Period.Parse(words));

    [Theory]
    [InlineData("1 working day")]
    [InlineData("15 working days")]
    [InlineData("6 months")]
    public void A_period_is_said_as_it_was_given(string words) => Period.Parse(words).ToString().ShouldBe(words);
}
