using FsCheck.Fluent;
using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Tests.Reviews;

public class ReviewCountsTests
{
    [Fact]
    public void Reviews_are_counted_with_the_cases_behind_each_number()
    {
        CountedReview[] reviews =
        [
            Of("A1", "March 2024", AgeGroup.UnderOne, KindOfHarm.Death, ["Sleep", "Fathers"], ["Trust", "Police"]),
            Of("A2", "2025", AgeGroup.UnderOne, KindOfHarm.Neglect, ["Sleep"], ["Trust"]),
            Of("A3", null, AgeGroup.FiveToTen, KindOfHarm.Neglect, [], ["Trust", "Trust"]),
        ];
        var counts = ReviewCounts.Of(reviews, a => a.ToString(), h => h.ToString());
        counts.Select(t => $"{t.By}: {string.Join(", ", t.Lines.Select(l => $"{l.What} {string.Join('+', l.Reviews.Select(r => r.Reference))}"))}").ShouldBe(
        [
            "Year of the incident: 2024 A1, 2025 A2, Not known A3", "Age: UnderOne A1+A2, FiveToTen A3", "Kind of harm: Death A1, Neglect A2+A3",
            "Theme: Sleep A1+A2, Fathers A1", "Organisation: Trust A1+A2+A3, Police A1",
        ]);
        ReviewCounts.Infants(reviews).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(20, 10, true)]
    [InlineData(20, 0, true)]
    [InlineData(20, 20, true)]
    [InlineData(20, 4, false)]
    [InlineData(20, 16, false)]
    [InlineData(4, 0, false)]
    public void Of_a_whole_and_a_part_neither_may_be_small_nor_the_rest(int whole, int part, bool expected) =>
        SmallNumbers.MayShow(whole, part).ShouldBe(expected);

    [Theory]
    [InlineData(new[] { 12, 3, 7 }, true, "12, fewer than 5, not shown")]
    [InlineData(new[] { 12, 3, 1 }, true, "12, fewer than 5, fewer than 5")]
    [InlineData(new[] { 12, 3, 7 }, false, "12, fewer than 5, 7")]
    [InlineData(new[] { 12, 0, 7 }, true, "12, 0, 7")]
    [InlineData(new[] { 3 }, true, "fewer than 5")]
    [InlineData(new int[0], true, "")]
    public void Small_numbers_are_hidden_and_cannot_be_worked_out(int[] numbers, bool divides, string shown) =>
        string.Join(", ", SmallNumbers.Shown(numbers, divides)).ShouldBe(shown);

    [Fact]
    public void No_number_from_one_to_four_is_ever_shown()
        => Prop.ForAll(Gen.ListOf(Gen.Choose(0, 12)).ToArbitrary(), numbers =>
        {
            var shown = SmallNumbers.Shown([.. numbers], divides: true);
            foreach (var hidden in (string[])["1", "2", "3", "4"]) shown.ShouldNotContain(hidden);
            // What is hidden is more than one number, or all there is.
            if (shown.Any(s => s == SmallNumbers.Hidden) && numbers.Count(n => n > 0) > 1)
                shown.Count(s => s is SmallNumbers.Hidden or SmallNumbers.HiddenToo).ShouldBeGreaterThan(1);
        }).Holds(300);

    private static CountedReview Of(string reference, string? happened, AgeGroup age, KindOfHarm harm, string[] themes, string[] organisations)
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        var incident = ReviewIncident.Nothing with { Happened = happened is null ? null : ApproximateDate.Parse(happened), Age = age, Harm = harm };
        return new CountedReview(new Review(PartnershipId.New(), reference, "An infant", incident, by, new(2026, 11, 21)), [.. themes], [.. organisations]);
    }
}
