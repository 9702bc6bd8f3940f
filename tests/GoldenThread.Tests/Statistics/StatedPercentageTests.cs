using FsCheck.Fluent;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class StatedPercentageTests
{
    [Theory]
    [InlineData("96", 86, false)] // ADS18 R4 ii
    [InlineData("95%", 86, true)]
    [InlineData("97", 86, true)]
    [InlineData("96.7%", 30, true)]
    [InlineData("76.3%", 38, true)]
    [InlineData("96.7 per cent", 86, false)]
    [InlineData("less than 30%", 7, true)]
    [InlineData("100", 1, true)]
    [InlineData("50", 1, false)]
    [InlineData("0", 3, true)]
    public void Whether_a_percentage_is_possible(string words, int of, bool possible) => StatedPercentage.TryParse(words)!.IsPossible(of).ShouldBe(possible);

    [Fact]
    public void It_asks_with_the_numbers_beside_it() =>
        StatedPercentage.TryParse("96")!.Question(86).ShouldBe("96% of 86 is not possible with whole numbers: 82 is 95%, 83 is 97%. Is the base right?");

    [Fact]
    public void A_percentage_is_possible_where_some_whole_number_is_rounded_to_it() =>
        Prop.ForAll(Gen.Choose(1, 300).SelectMany(b => Gen.Choose(0, 1000).Select(p => (b, p))).ToArbitrary(), c =>
        {
            foreach (var (percentage, decimals) in ((decimal, int)[])[(c.p / 10, 0), (c.p / 10m, 1)])
            {
                var some = Enumerable.Range(0, c.b + 1).Any(a => Math.Round(100m * a / c.b, decimals, MidpointRounding.AwayFromZero) == percentage);
                new StatedPercentage(percentage, decimals).IsPossible(c.b).ShouldBe(some);
            }
        }).Holds(300);

    [Theory]
    [InlineData("82%", "82%")]
    [InlineData("76.3%", "76.3%")]
    [InlineData("less than 30%", "less than 30%")]
    [InlineData("over 95 per cent", "more than 95%")]
    [InlineData("at least 95%", "at least 95%")]
    public void A_percentage_is_kept_as_it_was_stated(string words, string kept) => StatedPercentage.TryParse(words)!.ToString().ShouldBe(kept);

    [Theory]
    [InlineData("all")]
    [InlineData("101%")]
    [InlineData("-5%")]
    [InlineData("%")]
    public void What_is_no_percentage_is_none(string words) => StatedPercentage.TryParse(words).ShouldBeNull();
}
