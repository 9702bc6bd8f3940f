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

    private static CountedReview Of(string reference, string? happened, AgeGroup age, KindOfHarm harm, string[] themes, string[] organisations)
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        var incident = ReviewIncident.Nothing with { Happened = happened is null ? null : ApproximateDate.Parse(happened), Age = age, Harm = harm };
        return new CountedReview(new Review(PartnershipId.New(), reference, "An infant", incident, by, new(2026, 11, 21)), [.. themes], [.. organisations]);
    }
}
