using System.Globalization;
using FsCheck.Fluent;
using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class LondonTimeTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void Days_are_those_of_the_time_zone()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(n => new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(n % 1_900_000_000)).ToArbitrary(),
            utc =>
        {
            var day = LondonTime.Day(utc);
            day.ShouldBe(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone)));
            LondonTime.Clock(utc).ShouldBe(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
            LondonTime.Day(LondonTime.Start(day)).ShouldBe(day);
            LondonTime.Day(LondonTime.Start(day).AddTicks(-1)).ShouldBe(day.AddDays(-1));
            LondonTime.Day(LondonTime.End(day)).ShouldBe(day);
            LondonTime.End(day).AddTicks(1).ShouldBe(LondonTime.Start(day.AddDays(1)));
        }).Holds(2_000);

    [Theory]
    [InlineData("2026-03-28 23:59:59", "2026-03-28")]
    [InlineData("2026-03-29 00:30:00", "2026-03-29")]
    [InlineData("2026-03-29 23:30:00", "2026-03-30")]
    [InlineData("2026-10-24 22:59:59", "2026-10-24")]
    [InlineData("2026-10-24 23:00:00", "2026-10-25")]
    [InlineData("2026-10-25 23:30:00", "2026-10-25")]
    public void Both_changes_of_the_clock_are_counted(string utc, string day)
        => LondonTime.Day(DateTime.SpecifyKind(DateTime.Parse(utc, CultureInfo.InvariantCulture), DateTimeKind.Utc))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);

    [Theory]
    [InlineData("2026-01-05 10:00", "2026-01-05 10:00")]
    [InlineData("2026-07-05 10:00", "2026-07-05 09:00")]
    [InlineData("2026-10-25 01:30", "2026-10-25 00:30")]
    [InlineData("2026-03-29 01:30", "2026-03-29 01:30")]
    public void A_clock_in_London_means_a_moment(string clock, string utc)
        => LondonTime.Utc(DateTime.Parse(clock, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(utc);
}
