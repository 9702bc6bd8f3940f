using GoldenThread.Audits;
using GoldenThread.Time;

namespace GoldenThread.Tests.Audits;

public class RoundDaysTests
{
    private static readonly Period Monthly = new(1, PeriodUnit.Months);

    [Fact]
    public void Each_round_ends_so_many_periods_after_the_beginning_so_that_months_do_not_wander() =>
        RoundDays.Of(new(2026, 1, 31), Monthly, null, new(2026, 6, 1)).Select(r => r.Last)
            .ShouldBe([new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30), new(2026, 5, 31), new(2026, 6, 30)]);

    [Fact]
    public void A_day_belongs_to_one_round()
    {
        var rounds = RoundDays.Of(new(2025, 10, 15), Monthly, null, new(2027, 1, 1));
        for (var i = 1; i < rounds.Length; i++) (rounds[i].First, rounds[i].Number).ShouldBe((rounds[i - 1].Last.AddDays(1), i + 1));
    }

    [Fact]
    public void None_begins_after_the_schedule_ends() =>
        RoundDays.Of(new(2026, 1, 1), new Period(6, PeriodUnit.Weeks), new(2026, 3, 1), new(2030, 1, 1)).Length.ShouldBe(2);

    // The last day ends at midnight in London: 23:00 UTC in summer, 24:00 in winter. Clocks change on 29 March and 25 October 2026.
    [Theory]
    [InlineData("2026-03-28", "2026-03-28T23:59:59Z", RoundState.InTime)]
    [InlineData("2026-03-28", "2026-03-29T00:00:00Z", RoundState.Late)]
    [InlineData("2026-03-29", "2026-03-29T22:59:59Z", RoundState.InTime)]
    [InlineData("2026-03-29", "2026-03-29T23:00:00Z", RoundState.Late)]
    [InlineData("2026-10-24", "2026-10-24T22:59:59Z", RoundState.InTime)]
    [InlineData("2026-10-24", "2026-10-24T23:00:00Z", RoundState.Late)]
    [InlineData("2026-10-25", "2026-10-25T23:59:59Z", RoundState.InTime)]
    [InlineData("2026-10-25", "2026-10-26T00:00:00Z", RoundState.Late)]
    public void Days_are_those_of_London_through_both_clock_changes(string last, string complete, RoundState state) =>
        new RoundDays(1, DateOnly.Parse(last).AddDays(-10), DateOnly.Parse(last)).State(DateOnly.Parse(last).AddDays(30), DateTimeOffset.Parse(complete), false, DateTimeOffset.Parse("2027-01-01T00:00:00Z")).ShouldBe(state);

    [Fact]
    public void What_was_missed_stays_missed()
    {
        var round = new RoundDays(1, new(2026, 1, 1), new(2026, 1, 31));
        RoundState At(string? complete, string now, bool excused = false) =>
            round.State(new(2026, 2, 28), complete is null ? null : DateTimeOffset.Parse(complete), excused, DateTimeOffset.Parse(now));
        At(null, "2026-02-15T00:00:00Z").ShouldBe(RoundState.Open);
        At(null, "2026-03-01T00:00:00Z").ShouldBe(RoundState.Missed);
        At("2026-02-20T00:00:00Z", "2026-03-10T00:00:00Z").ShouldBe(RoundState.Late);
        At("2026-03-05T00:00:00Z", "2026-03-10T00:00:00Z").ShouldBe(RoundState.Missed);
        At(null, "2026-03-10T00:00:00Z", excused: true).ShouldBe(RoundState.Excused);
    }

    [Theory]
    [InlineData("TTTTTTTTTTTT", null)]
    [InlineData("TTTTMTTTTTTT", null)] // one missed is none yet
    [InlineData("TTTTMMT", "two rounds running were missed")]
    [InlineData("TTTTMMTT", null)] // two running in time end it
    [InlineData("TTTTMMLLT", "two rounds running")] // late ones do not
    [InlineData("TMTLMTLM", "3 of 5 rounds were kept")] // under 3 of 4 in a year
    [InlineData("TMTM", "2 of 4 rounds were kept")]
    [InlineData("TXXM", null)] // excused ones are in no number
    public void Missed_rounds_raise_a_doubt(string states, string? says)
    {
        var rounds = states.Select((s, i) => (new RoundDays(i + 1, new DateOnly(2026, 1, 1).AddMonths(i), new DateOnly(2026, 1, 31).AddMonths(i)), s switch
        {
            'T' => RoundState.InTime,
            'L' => RoundState.Late,
            'M' => RoundState.Missed,
            _ => RoundState.Excused,
        })).ToList();
        var doubt = RoundCounts.Doubt(rounds, new(2028, 1, 1));
        if (says is null) doubt.ShouldBeNull();
        else doubt!.Value.Says.ShouldContain(says);
        RoundCounts.Count(rounds.Select(r => r.Item2)).Missed.ShouldBe(states.Count(s => s == 'M'));
    }
}
