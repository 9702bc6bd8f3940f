using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>A plan made of invented words, the same for the same seed, from which documents of every layout are rendered.</summary>
/// <remarks>
/// What a layout cannot hold is left out of the plan before it is rendered (<see cref="ForTable"/>, <see cref="ForNarrative"/>),
/// so what is read back must equal what was rendered.
/// </remarks>
public sealed record GeneratedPlan
{
    public required int Seed { get; init; }

    public required string Title { get; init; }

    public required string Reference { get; init; }

    /// <summary>As printed after "Published"; a month and a year.</summary>
    public required GeneratedDate Published { get; init; }

    public required GeneratedDate Reviewed { get; init; }

    public required ImmutableArray<GeneratedRecommendation> Recommendations { get; init; }

    /// <summary>A plan as a table can hold it: no parts.</summary>
    public GeneratedPlan ForTable() => this with { Recommendations = [.. Recommendations.Select(r => r.WithoutParts())] };

    /// <summary>A plan as a narrative can hold it: no ratings, dates, impacts or questions for the board.</summary>
    public GeneratedPlan ForNarrative() => this with { Recommendations = [.. Recommendations.Select(r => r.WordsOnly())] };

    /// <summary>A plan for a seed.</summary>
    /// <param name="seed">Chooses every word.</param>
    /// <param name="recommendations">How many recommendations.</param>
    /// <param name="mostActions">The most actions that a recommendation has.</param>
    public static GeneratedPlan From(int seed, int recommendations, int mostActions = 5)
    {
        var words = new InventedWords(seed);
        var reference = words.Reference();
        return new GeneratedPlan
        {
            Seed = seed,
            Reference = reference,
            Title = $"{reference} Action plan after the {words.Noun()} review",
            Published = words.Month(DateMeaning.None),
            Reviewed = words.Month(DateMeaning.Reviewed),
            Recommendations = [.. Enumerable.Range(1, recommendations).Select(n => GeneratedRecommendation.From(words, n, mostActions))],
        };
    }

    /// <summary>Plans of one to six recommendations.</summary>
    public static Arbitrary<GeneratedPlan> Any()
        => Arb.From(
            Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(1, 6).Select(count => From(seed, count))),
            plan => Enumerable.Range(1, plan.Recommendations.Length - 1).Select(count => From(plan.Seed, count)));
}
