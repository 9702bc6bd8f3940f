using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class ApproximateDateTests
{
    [Theory]
    [InlineData("20 May 2016", "2016-05-20")]
    [InlineData("04/01/2021", "2021-01-04")]
    [InlineData("4.1.21", "2021-01-04")]
    [InlineData("20th June 2017", "2017-06-20")]
    [InlineData("the 20th of June 2017", "2017-06-20")]
    [InlineData("June 20th, 2017", "2017-06-20")]
    [InlineData("2017-06-20", "2017-06-20")]
    [InlineData("Monday 4 January 2021", "2021-01-04")]
    [InlineData("July 2017", "2017-07")]
    [InlineData("Sept 2017", "2017-09")]
    [InlineData("Sept. 2017", "2017-09")]
    [InlineData("2017-07", "2017-07")]
    [InlineData("07/2017", "2017-07")]
    [InlineData("Jan-18", "2018-01")]
    [InlineData("Confirmed July 2017", "2017-07")]
    [InlineData("Procedure confirmed to the board July 2017", "2017-07")]
    [InlineData("Completed November 2014.", "2014-11")]
    [InlineData("Phase 1 Jan 2018", "2018-01")]
    [InlineData("Spring 2018", "2018-21")]
    [InlineData("summer of 2018", "2018-22")]
    [InlineData("Autumn 2017", "2017-23")]
    [InlineData("winter 2017", "2017-24")]
    [InlineData("winter 2017/18", "2017-24")]
    [InlineData("autumn term 2019", "2019-09/2019-12")]
    [InlineData("first quarter in 2021", "2021-33")]
    [InlineData("the last quarter of 2021", "2021-36")]
    [InlineData("Q1 2021", "2021-33")]
    [InlineData("2021 Q2", "2021-34")]
    [InlineData("Q1 2021/22", "2021-34")]
    [InlineData("Q4 2021/22", "2022-33")]
    [InlineData("Quarter 3 2021-22", "2021-36")]
    [InlineData("first half of 2020", "2020-40")]
    [InlineData("early 2022", "2022~")]
    [InlineData("mid-2016", "2016~")]
    [InlineData("end of June 2018", "2018-06~")]
    [InlineData("late summer 2018", "2018-22~")]
    [InlineData("around September 2017", "2017-08~/2017-10~")]
    [InlineData("Confirmed to the DSCB 2017", "2017")]
    [InlineData("April 2017 – March 2018", "2017-04/2018-03")]
    [InlineData("from October 2014 until May 2017", "2014-10/2017-05")]
    [InlineData("between January and March 2021", "2021-01/2021-03")]
    [InlineData("November to January 2018", "2017-11/2018-01")]
    [InlineData("January/February 2018", "2018-01/2018-02")]
    [InlineData("20–24 June 2017", "2017-06-20/2017-06-24")]
    [InlineData("2016-2017 financial year", "2016-04/2017-03")]
    [InlineData("financial year 2016/17", "2016-04/2017-03")]
    [InlineData("2016/17", "2016/2017")]
    public void A_date_is_read_as_it_is_given(string words, string edtf) => ApproximateDate.Parse(words).Edtf.ShouldBe(edtf);

    [Theory]
    [InlineData("ongoing")]
    [InlineData("")]
    [InlineData("Confirmed")]
    [InlineData("75% of cases")]
    [InlineData("DSCB multi-agency rolling audit programme")]
    [InlineData("£2018")]
    [InlineData("2,018 of 2018.5")]
    [InlineData("staff may attend")]
    [InlineData("by Christmas 2025")]
    [InlineData("Easter 2026")]
    public void Words_without_a_date_are_no_date(string words)
    {
        ApproximateDate.TryParse(words, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => ApproximateDate.Parse(words));
    }

    // A day that does not exist is no day; the month that it names is still a month.
    [Fact]
    public void A_day_that_does_not_exist_leaves_its_month() => ApproximateDate.Parse("31 June 2017").Edtf.ShouldBe("2017-06");

    [Fact]
    public void Several_dates_are_found_one_by_one_and_are_not_one_date()
    {
        var found = ApproximateDate.Find("February 2017 & January 2018, then 20th June and 29th September 2017");
        found.Select(f => f.Date.Edtf).ShouldBe(["2017-02", "2018-01", "2017-06-20", "2017-09-29"]);
        found.Select(f => f.Date.Text).ShouldBe(["February 2017", "January 2018", "20th June", "29th September 2017"]);
        ApproximateDate.TryParse("February 2017 & January 2018", out _).ShouldBeFalse();
    }

    [Fact]
    public void Winter_begins_in_december_and_ends_in_the_next_year()
    {
        var winter = ApproximateDate.Parse("winter 2017");
        (winter.Earliest, winter.Latest).ShouldBe((new DateOnly(2017, 12, 1), new DateOnly(2018, 2, 28)));
    }

    [Fact]
    public void The_first_quarter_of_a_financial_year_is_april_to_june()
    {
        var quarter = ApproximateDate.Parse("Q1 2021/22");
        (quarter.Earliest, quarter.Latest).ShouldBe((new DateOnly(2021, 4, 1), new DateOnly(2021, 6, 30)));
    }

    [Fact]
    public void Dates_sort_by_the_first_day_that_they_can_mean() =>
        new[] { "Summer 2018", "2018", "20 May 2016", "Q1 2018" }.Select(ApproximateDate.Parse).Order().Select(d => d.Text)
            .ShouldBe(["20 May 2016", "Q1 2018", "2018", "Summer 2018"]);

    [Theory]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData("2019/2018")]
    [InlineData("summer")]
    [InlineData("")]
    [InlineData("/")]
    public void What_is_not_edtf_is_refused(string edtf) => Should.Throw<FormatException>(() => ApproximateDate.FromEdtf("x", edtf));

    private static readonly Gen<(string Words, DateOnly From, DateOnly To)> Written =
        from day in Gen.Choose(0, 40_000)
        let date = new DateOnly(1950, 1, 1).AddDays(day)
        let month = new DateOnly(date.Year, date.Month, 1)
        from form in Gen.Elements(
            ($"{date:d MMMM yyyy}", date, date),
            ($"{date:dd/MM/yyyy}", date, date),
            ($"{date:yyyy-MM-dd}", date, date),
            ($"confirmed {date:MMMM yyyy} to the board", month, month.AddMonths(1).AddDays(-1)),
            ($"early {date:yyyy}", new DateOnly(date.Year, 1, 1), new DateOnly(date.Year, 12, 31)),
            ($"Q{((date.Month - 1) / 3) + 1} {date:yyyy}", new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1),
            new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1)),
            ($"{date:MMMM yyyy} – {date.AddMonths(7):MMMM yyyy}", month, month.AddMonths(8).AddDays(-1)))
        select form;

    [Fact]
    public void A_date_is_never_narrower_than_its_words() => Prop.ForAll(Written.ToArbitrary(), written =>
    {
        var date = ApproximateDate.Parse(written.Words);
        return date.Earliest <= written.From && date.Latest >= written.To && date.Earliest <= date.Latest;
    }).Holds();

    [Fact]
    public void A_date_survives_its_round_trip_through_edtf() => Prop.ForAll(Written.ToArbitrary(), written =>
    {
        var date = ApproximateDate.Parse(written.Words);
        return ApproximateDate.FromEdtf(date.Text, date.Edtf) == date;
    }).Holds();

    [Fact]
    public void Any_text_at_all_can_be_searched_and_every_find_lies_in_it() => Prop.ForAll<string>(text =>
    {
        var words = text ?? "";
        return ApproximateDate.Find(words).All(f => words.Substring(f.Start, f.Length) == f.Date.Text && f.Date.Earliest <= f.Date.Latest);
    }).Holds();
}
