using GoldenThread.Audits;
using GoldenThread.Time;

namespace GoldenThread.Tests.Audits;

/// <summary>Rounds from every day of five years, a leap year among them, beside a second way to count them: month ends, 29 February and both clock changes are all met.</summary>
public class RoundsThroughYearsTests
{
    private static readonly DateOnly From = new(2023, 11, 1), To = new(2028, 11, 1);

    public static TheoryData<int, PeriodUnit> Periods => new()
    {
        { 1, PeriodUnit.Months }, { 2, PeriodUnit.Months }, { 3, PeriodUnit.Months }, { 6, PeriodUnit.Months }, { 12, PeriodUnit.Months }, { 13, PeriodUnit.Months }, { 1, PeriodUnit.Years },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void Each_round_ends_on_the_day_of_the_first_or_where_the_month_is_shorter_on_its_last(int every, PeriodUnit unit)
    {
        var months = unit == PeriodUnit.Years ? 12 * every : every;
        for (var first = From; first < To; first = first.AddDays(1))
        {
            var rounds = RoundDays.Of(first, new Period(every, unit), null, first.AddYears(5));
            rounds[0].First.ShouldBe(first);
            for (var i = 0; i < rounds.Length; i++)
            {
                var month = (first.Year * 12) + first.Month - 1 + (months * (i + 1));
                var last = new DateOnly(month / 12, (month % 12) + 1, Math.Min(first.Day, DateTime.DaysInMonth(month / 12, (month % 12) + 1)));
                if (rounds[i].Last != last || rounds[i].Number != i + 1) rounds[i].ShouldBe(new RoundDays(i + 1, rounds[i].First, last), $"from {first:O}, every {every} {unit}");
                // No day is in two rounds, and none in none.
                if (i > 0 && rounds[i].First.DayNumber != rounds[i - 1].Last.DayNumber + 1) rounds[i].First.ShouldBe(rounds[i - 1].Last.AddDays(1), $"from {first:O}");
            }
        }
    }

    [Fact]
    public void What_comes_in_the_last_second_of_the_last_day_in_London_is_in_time_and_a_second_later_is_late()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        for (var last = From; last < To; last = last.AddDays(1))
        {
            var midnight = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue), london), TimeSpan.Zero);
            var round = new RoundDays(1, last.AddDays(-27), last);
            RoundState At(DateTimeOffset complete) => round.State(last.AddDays(28), complete, false, midnight.AddDays(20));
            (At(midnight.AddSeconds(-1)), At(midnight)).ShouldBe((RoundState.InTime, RoundState.Late), $"{last:O}");
        }
    }

    [Fact]
    public void Rounds_by_day_and_week_take_no_notice_of_months()
    {
        foreach (var (every, unit, days) in new[] { (10, PeriodUnit.Days, 10), (6, PeriodUnit.Weeks, 42) })
        {
            for (var first = From; first < To; first = first.AddDays(1))
                RoundDays.Of(first, new Period(every, unit), null, first.AddYears(1)).ShouldAllBe(r => r.Last == first.AddDays(days * r.Number));
        }
    }
}
