using GoldenThread.Indicators;

namespace GoldenThread.Tests.Indicators;

public class ReadingsReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("2026-03", "210", "205", "", "", "210 of 205. The numerator is larger than the denominator.")]
    [InlineData("2026-03", "12", "", "", "", "12 has no denominator. Say of how many.")]
    [InlineData("2026-03", "", "12", "", "", "There is a denominator and no numerator. Say how many of them.")]
    [InlineData("2026-03", "-2", "12", "", "", "-2 is negative.")]
    [InlineData("2026-03", "many", "12", "", "", "“many” is not a number. Write it as 72 or 3.6.")]
    [InlineData("2027-03", "2", "12", "", "", "March 2027 has not begun. A reading is of a period that has.")]
    [InlineData("spring", "2", "12", "", "", "“spring” is not a period. Write it as 2026-03, 2026-Q1 or 2025-26.")]
    [InlineData("", "2", "12", "", "", "The period is missing. Write it as 2026-03, 2026-Q1 or 2025-26.")]
    [InlineData("2026-03", "", "", "", "120%", "“120%” is not a percentage from 0 to 100.")]

    public void What_cannot_be_taken_in_is_said(string period, string numerator, string denominator, string value, string percentage, string says)
    {
        var read = Read(new ReadingRow(6) { Period = period, Numerator = numerator, Denominator = denominator, Value = value, Percentage = percentage });
        read.Problems.Single().ShouldSatisfyAllConditions(p => p.Row.ShouldBe(6), p => p.Says.ShouldBe(says));
        read.Readings.ShouldBeEmpty();
    }

    // Figures of the five published documents.
    [Theory]
    [InlineData("82%", "", "82%, stated without a base")]
    [InlineData("76.3%", "", "76.3%, stated without a base")]
    [InlineData("71%", "62", "71% of 62, as stated")]
    [InlineData("84%", "", "84%, stated without a base")]
    [InlineData("96.7%", "", "96.7%, stated without a base")]
    [InlineData("75%", "", "75%, stated without a base")]
    [InlineData("86%", "", "86%, stated without a base")]
    [InlineData("less than 30%", "", "less than 30%, stated without a base")]
    public void A_percentage_alone_is_kept_as_what_it_is(string percentage, string denominator, string kept)
    {
        var read = Read(new ReadingRow(2) { Period = "2018-03", Percentage = percentage, Denominator = denominator });
        read.Readings.Single().Figure.ShouldBeOfType<Figure.Stated>().Words.ShouldBe(kept);
        read.Questions.Length.ShouldBe(denominator.Length == 0 ? 1 : 0);
    }

    [Fact]
    public void A_percentage_that_no_whole_number_gives_is_asked_about() =>
        Read(new ReadingRow(2) { Period = "2018-03", Percentage = "96%", Denominator = "86" }).Questions.Single().Says.ShouldContain("82 is 95%, 83 is 97%");

    [Theory]
    [InlineData("72 of 86", "72 of 86 (84%)")]
    [InlineData("1,529 / 1,610 (95%)", "1529 of 1610 (95.0%)")]
    [InlineData("3.6", "3.6")]
    [InlineData("", "missing: nobody was in post")]
    [InlineData("N/A", "missing: nobody was in post")]
    public void A_figure_is_read_as_people_write_it(string value, string words) =>
        Read(new ReadingRow(2) { Period = "2026-03", Value = value, Reason = "nobody was in post" }).Readings.Single().Figure.Words.ShouldBe(words);

    [Fact]
    public void A_period_of_another_kind_and_one_that_stands_twice_are_said() =>
        Read(
            new ReadingRow(2) { Period = "2026-01", Value = "1" }, new ReadingRow(3) { Period = "2026-Q1", Value = "1" }, new ReadingRow(4) { Period = "Jan 2026", Value = "2" })
            .Problems.Select(p => p.Says).ShouldBe(
            ["January to March 2026 is a quarter. Readings of this indicator are for a month.", "January 2026 is already in row 2. Keep one of them."]);

    [Fact]
    public void Organisations_are_put_together_by_their_numbers_and_gaps_stay_gaps()
    {
        ReadingRow Row(int row, string period, string organisation, string value) => new(row) { Period = period, Organisation = organisation, Value = value };
        var series = ReadingSeries.Of(Read(
            Row(2, "2026-01", "Trust", "1 of 2"), Row(3, "2026-01", "Police", "90 of 100"), Row(4, "2026-02", "Trust", "1 of 2"),
            Row(5, "2026-04", "Trust", "1 of 2"), Row(6, "2026-04", "Police", "")).Readings);
        series.Select(s => $"{s.Label} {s.Figure.Words} {s.IsComplete}").ShouldBe(
            ["2026-01 91 of 102 (89%) True", "2026-02 1 of 2 (50%) False", "2026-03 missing False", "2026-04 1 of 2 (50%) False"]);
        series.Select(s => s.OnChart is not null).ShouldBe([true, false, false, false]);
    }

    private static ReadingsRead Read(params ReadingRow[] rows) => ReadingsReading.Of(rows, Today);
}
