using GoldenThread.Indicators;

namespace GoldenThread.Tests.Indicators;

public class ReadingPeriodTests
{
    [Theory]
    [InlineData("2026-03", "2026-03", "March 2026")]
    [InlineData("Mar-26", "2026-03", "March 2026")]
    [InlineData("03/2026", "2026-03", "March 2026")]
    [InlineData("2026-Q1", "2026-Q1", "January to March 2026")]
    [InlineData("Q4 2025/26", "2026-Q1", "January to March 2026")]
    [InlineData("Q1 2025-26", "2025-Q2", "April to June 2025")]
    [InlineData("H2 2025/26", "H2 2025-26", "October 2025 to March 2026")]
    [InlineData("2026-H1", "2026-H1", "January to June 2026")]
    [InlineData("2025/26", "2025-26", "financial year 2025–26")]
    [InlineData("FY 2025-26", "2025-26", "financial year 2025–26")]
    [InlineData("school year 2025/26", "2025/26", "school year 2025–26")]
    [InlineData("31/03/2026", "2026-03-31", "31 March 2026")]
    public void A_period_is_read_as_people_write_it(string words, string text, string said)
    {
        var period = ReadingPeriod.TryParse(words)!.Value;
        (period.Text, period.Words).ShouldBe((text, said));
        ReadingPeriod.TryParse(period.Text, period.Kind).ShouldBe(period);
        period.Next.Before.ShouldBe(period);
        period.Last.AddDays(1).ShouldBe(period.Next.First);
    }

    [Theory]
    [InlineData("2025-27")]
    [InlineData("Q5 2026")]
    [InlineData("H3 2026")]
    [InlineData("spring")]
    [InlineData("0202-03")] // a slip: a series of centuries would follow
    [InlineData("9999-Q4")]
    [InlineData("9999-12-31")]
    [InlineData("2026")]
    [InlineData("")]
    public void What_is_no_period_is_none(string words) => ReadingPeriod.TryParse(words).ShouldBeNull();

    [Fact]
    public void What_is_meant_decides_where_words_are_of_two_kinds()
    {
        ReadingPeriod.TryParse("2011-12")!.Value.Words.ShouldBe("December 2011");
        ReadingPeriod.TryParse("2011-12", PeriodKind.FinancialYear)!.Value.Words.ShouldBe("financial year 2011–12");
        ReadingPeriod.TryParse("2025/26", PeriodKind.SchoolYear)!.Value.First.ShouldBe(new DateOnly(2025, 9, 1));
        ReadingPeriod.TryParse("2026-03-01", PeriodKind.Month)!.Value.Words.ShouldBe("March 2026");
        ReadingPeriod.TryParse("2026-03", PeriodKind.Quarter).ShouldBeNull();
    }
}
