using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>A review with what it is counted by.</summary>
/// <param name="Review">The review.</param>
/// <param name="Themes">Themes of its findings, by name.</param>
/// <param name="Organisations">Organisations that were asked, by name.</param>
public sealed record CountedReview(Review Review, ImmutableArray<string> Themes, ImmutableArray<string> Organisations);

/// <summary>One line of a count, with the cases behind it.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Reviews">The reviews.</param>
public sealed record CountLine(string What, ImmutableArray<Review> Reviews);

/// <summary>A count of reviews by one thing.</summary>
/// <param name="By">By what.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Divides">True where each review stands in one line exactly, so that a hidden line could be worked out from the others.</param>
public sealed record CountTable(string By, ImmutableArray<CountLine> Lines, bool Divides);

/// <summary>Counts reviews (systems.md A7): by year, age, kind of harm, theme, organisation.</summary>
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
        new("Age", [.. Enum.GetValues<AgeGroup>().Select(a => new CountLine(age(a), [.. reviews.Where(r => r.Review.Incident.Age == a).Select(r => r.Review)])).Where(l => l.Reviews.Length > 0)], true),
        new("Kind of harm", [.. Enum.GetValues<KindOfHarm>().Select(h => new CountLine(harm(h), [.. reviews.Where(r => r.Review.Incident.Harm == h).Select(r => r.Review)])).Where(l => l.Reviews.Length > 0)], true),
        new("Theme", ByNumber(Lines(reviews, r => r.Themes, StringComparer.OrdinalIgnoreCase)), false),
        new("Organisation", ByNumber(Lines(reviews, r => r.Organisations, StringComparer.OrdinalIgnoreCase)), false),
    ];

    /// <summary>Reviews whose child was under one.</summary>
    public static ImmutableArray<Review> Infants(IEnumerable<CountedReview> reviews) => [.. reviews.Select(r => r.Review).Where(r => r.Incident.Age is AgeGroup.UnderOne)];

    private static string Year(Review review) => review.Incident.Happened?.Earliest.Year is { } happened && review.Incident.Happened.Latest.Year == happened
        ? $"{happened}"
        : review.Incident.Happened is null && review.Incident.Aware is { } aware ? $"{aware.Year}" : NotKnown;

    private static ImmutableArray<CountLine> Lines(IEnumerable<CountedReview> reviews, Func<CountedReview, IEnumerable<string>> of, StringComparer order) =>
        [.. reviews.SelectMany(r => of(r).Distinct(order).Select(what => (What: what, r.Review))).GroupBy(p => p.What, order).OrderBy(g => g.Key, order).Select(g => new CountLine(g.Key, [.. g.Select(p => p.Review)]))];

    private static ImmutableArray<CountLine> ByNumber(ImmutableArray<CountLine> lines) => [.. lines.OrderByDescending(l => l.Reviews.Length)];
}

/// <summary>Hides small numbers in what is published: one to four could be a family that somebody knows.</summary>
public static class SmallNumbers
{
    /// <summary>The smallest number that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>What stands in place of a hidden number.</summary>
    public const string Hidden = "fewer than 5";

    /// <summary>What stands in place of a number that is hidden so that another cannot be worked out.</summary>
    public const string HiddenToo = "not shown";

    /// <summary>The numbers as they may be published.</summary>
    /// <param name="numbers">The numbers; none is negative.</param>
    /// <param name="divides">True where their sum is known, so that one hidden number alone could be worked out: then the next smallest is hidden with it.</param>
    public static ImmutableArray<string> Shown(IReadOnlyList<int> numbers, bool divides)
    {
        var small = numbers.Select(n => n is > 0 and < Smallest).ToArray();
        var too = divides && small.Count(s => s) == 1
            ? Enumerable.Range(0, numbers.Count).Where(i => !small[i] && numbers[i] > 0).OrderBy(i => numbers[i]).Select(i => (int?)i).FirstOrDefault()
            : null;
        return [.. numbers.Select((n, i) => small[i] ? Hidden : i == too ? HiddenToo : n.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }
}
