using FsCheck.Fluent;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class ShareTests
{
    [Theory]
    [InlineData(72, 86, "72 of 86 (84%)")]
    [InlineData(0, 20, "0 of 20 (0%)")]
    [InlineData(1, 8, "1 of 8 (13%)")]
    [InlineData(199, 199, "199 of 199 (100%)")]
    [InlineData(188, 200, "188 of 200 (94.0%)")]
    [InlineData(1529, 1610, "1529 of 1610 (95.0%)")]
    public void A_share_is_shown_with_its_base(int numerator, int denominator, string words) => new Share(numerator, denominator).InWords().ShouldBe(words);

    [Theory]
    [InlineData(1529, 1610, 95, "94.97%", false)] // 1529/1610 = 94.969…%: 95.0% would say that it is reached
    [InlineData(95, 100, 95, "95%", true)]
    [InlineData(189, 199, 95, "94.97%", false)]
    [InlineData(2, 3, 66.6, "67%", true)]
    public void Beside_a_target_it_is_shown_on_the_side_where_it_lies(int numerator, int denominator, double target, string shown, bool reaches)
    {
        var share = new Share(numerator, denominator);
        share.Shown((decimal)target).ShouldBe(shown);
        share.Reaches((decimal)target).ShouldBe(reaches);
    }

    [Fact]
    public void What_is_shown_never_says_another_side_of_the_target_than_is_true() =>
        Prop.ForAll(Gen.Choose(1, 3000).SelectMany(b => Gen.Choose(0, b).SelectMany(a => Gen.Choose(0, 1000).Select(t => (a, b, t)))).ToArbitrary(), p =>
        {
            var (share, target) = (new Share(p.a, p.b), p.t / 10m);
            (decimal.Parse(share.Shown(target).TrimEnd('%')) >= target).ShouldBe(p.a * 1000 >= p.t * p.b);
        }).Holds(500);

    [Theory]
    [InlineData(210, 205, "210 of 205. The numerator is larger than the denominator.")]
    [InlineData(-1, 5, "-1 of 5. A number is negative.")]
    [InlineData(0, 0, "0 of 0. There is no percentage of nothing.")]
    public void What_is_no_share_is_refused(int numerator, int denominator, string says) =>
        Should.Throw<RuleException>(() => new Share(numerator, denominator)).Message.ShouldBe(says);

    [Fact]
    public void Shares_are_put_together_by_their_numbers() => Share.Sum([new Share(1, 2), new Share(90, 100)]).InWords().ShouldBe("91 of 102 (89%)");

    // R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_those_that_are_published(int numerator, int denominator, double low, double high)
    {
        var interval = Wilson.Of(new Share(numerator, denominator))!.Value;
        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    // R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void Differences_are_those_that_are_published(int a, int m, int b, int n, double low, double high)
    {
        var difference = ShareDifference.Of(new Share(a, m), new Share(b, n));
        difference.Interval!.Value.Low.ShouldBe(low, 0.00005);
        difference.Interval!.Value.High.ShouldBe(high, 0.00005);
        difference.ClearlyHigher.ShouldBe(low > 0);
        ShareDifference.Of(new Share(b, n), new Share(a, m)).ClearlyLower.ShouldBe(low > 0);
    }

    [Fact]
    public void A_sample_of_a_known_number_is_closer_and_all_cases_have_no_interval()
    {
        var share = new Share(72, 86);
        var (open, half) = (Wilson.Of(share)!.Value, Wilson.Of(share, 172)!.Value);
        (half.High - half.Low).ShouldBeLessThan(open.High - open.Low);
        half.Low.ShouldBe(Wilson.Of(72.0 / 86, 86 * 171.0 / 86).Low);
        Wilson.Of(share, 86).ShouldBeNull();
        Wilson.Of(new Share(3.5m, 8)).ShouldBeNull();
        Should.Throw<RuleException>(() => Wilson.Of(share, 80));
    }

    // R. V. Krejcie, D. W. Morgan, "Determining sample size for research activities", Educational and Psychological Measurement 30 (1970), 607–610.
    [Theory]
    [InlineData(100, 80)]
    [InlineData(500, 218)]
    [InlineData(1000, 278)]
    [InlineData(10000, 370)]
    public void So_many_files_show_a_share(int population, int files) => SampleSize.For(0.05, 0.5, population).ShouldBe(files);

    [Fact]
    public void Few_files_show_little()
    {
        SampleSize.ClearlyUnder(12, 80).ShouldBe(6);
        SampleSize.ClearlyUnder(6, 90).ShouldBe(3);
        SampleSize.ClearlyUnder(1, 10).ShouldBeNull();
    }
}
