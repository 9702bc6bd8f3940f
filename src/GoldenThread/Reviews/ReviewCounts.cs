using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>Counts reviews, as LDS19/OD20 does in 7.1: by year, age, kind of harm, theme, organisation.</summary>
public static class ReviewCounts
{
    private const string NotKnown = "Not known";

    /// <summary>The counts.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="age">How an age group is called.</param>
    /// <param name="harm">How a kind of harm is called.</param>
    public static ImmutableArray<CountTable> Of(IReadOnlyCollection<CountedReview> reviews, Func<AgeGroup, string> age, Func<KindOfHarm, string> harm) =>
    [
        new("Year of the incident", Lines(reviews, r => [Year(r.Review)], StringComparer.Ordinal), true),
        new("Age",
        [
            .. Enum.GetValues<AgeGroup>().Select(a => new CountLine(age(a), [.. reviews.Where(r => r.Review.Incident.Age == a).Select(r => r.Review)]))
            .Where(l => l.Reviews.Length > 0),
        ], true),
        new("Kind of harm",
        [
            .. Enum.GetValues<KindOfHarm>().Select(h => new CountLine(harm(h), [.. reviews.Where(r => r.Review.Incident.Harm == h).Select(r => r.Review)]))
            .Where(l => l.Reviews.Length > 0),
        ], true),
        new("Theme", ByNumber(Lines(reviews, r => r.Themes, StringComparer.OrdinalIgnoreCase)), false),
        new("Organisation", ByNumber(Lines(reviews, r => r.Organisations, StringComparer.OrdinalIgnoreCase)), false),
    ];

    /// <summary>Reviews whose child was under one.</summary>
    public static ImmutableArray<Review> Infants(IEnumerable<CountedReview> reviews) =>
        [.. reviews.Select(r => r.Review).Where(r => r.Incident.Age is AgeGroup.UnderOne)];

    private static string Year(Review review) => review.Incident.Happened?.Earliest.Year is { } happened && review.Incident.Happened.Latest.Year == happened
        ? $"{happened}"
        : review.Incident.Happened is null && review.Incident.Aware is { } aware ? $"{aware.Year}" : NotKnown;

    private static ImmutableArray<CountLine> Lines(IEnumerable<CountedReview> reviews, Func<CountedReview, IEnumerable<string>> of, StringComparer order) =>
        [
            .. reviews.SelectMany(r => of(r).Distinct(order).Select(what => (What: what, r.Review))).GroupBy(p => p.What, order).OrderBy(g => g.Key, order)
            .Select(g => new CountLine(g.Key, [.. g.Select(p => p.Review)])),
        ];

    private static ImmutableArray<CountLine> ByNumber(ImmutableArray<CountLine> lines) => [.. lines.OrderByDescending(l => l.Reviews.Length)];
}
