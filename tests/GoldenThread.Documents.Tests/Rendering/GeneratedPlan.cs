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

/// <summary>A recommendation of a generated plan, or a part of one.</summary>
public sealed record GeneratedRecommendation
{
    /// <summary>"1", "2", …; for a part "i", "ii".</summary>
    public required string Number { get; init; }

    public required string Text { get; init; }

    /// <summary>A word of the scale of ADS14, or null.</summary>
    public string? Rating { get; init; }

    public string? BoardQuestion { get; init; }

    /// <summary>Impacts of the whole recommendation: never as many as it has actions, and none where its actions have theirs.</summary>
    public ImmutableArray<string> Impacts { get; init; } = [];

    public ImmutableArray<GeneratedRecommendation> Parts { get; init; } = [];

    /// <summary>All of them have a date or none has, and all have an impact or none has.</summary>
    public ImmutableArray<GeneratedAction> Actions { get; init; } = [];

    internal static GeneratedRecommendation From(InventedWords words, int number, int mostActions)
    {
        var parts = words.OneIn(4) ? 2 : 0;
        var actions = parts > 0 ? 0 : words.Between(1, mostActions);
        var dated = words.OneIn(2);
        var impactEach = words.OneIn(3);
        return new GeneratedRecommendation
        {
            Number = ListNumberOf(number),
            Text = words.Recommendation(),
            Rating = words.OneIn(4) ? null : words.Rating(),
            BoardQuestion = words.OneIn(4) ? words.Question() : null,
            Parts = [.. Enumerable.Range(1, parts).Select(p => Part(words, p))],
            Actions = [.. Enumerable.Range(0, actions).Select(_ => GeneratedAction.From(words, dated, impactEach))],
            Impacts = !impactEach && actions > 2 && words.OneIn(2) ? [words.Impact(), words.Impact()] : [],
        };
    }

    internal GeneratedRecommendation WithoutParts() => this with { Parts = [], Actions = [.. Actions, .. Parts.SelectMany(p => p.Actions)] };

    internal GeneratedRecommendation WordsOnly() => this with
    {
        Rating = null,
        BoardQuestion = null,
        Impacts = [],
        Parts = [.. Parts.Select(p => p.WordsOnly())],
        Actions = [.. Actions.Select(a => a with { Date = null, Impact = null })],
    };

    private static GeneratedRecommendation Part(InventedWords words, int part) => new()
    {
        Number = new string('i', part),
        Text = words.Recommendation(),
        Actions = [.. Enumerable.Range(0, words.Between(1, 3)).Select(_ => GeneratedAction.From(words, dated: false, withImpact: false))],
    };

    private static string ListNumberOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An action: one paragraph, whose first words are the organisation that acts.</summary>
public sealed record GeneratedAction(string Text, string Organisation, GeneratedDate? Date, string? Impact)
{
    internal static GeneratedAction From(InventedWords words, bool dated, bool withImpact)
    {
        var organisation = words.Organisation();
        return new GeneratedAction(words.Action(organisation), organisation, dated ? words.ActionDate() : null, withImpact ? words.Impact() : null);
    }
}

/// <summary>A date as it is written, and what it means.</summary>
public sealed record GeneratedDate(string Text, string Edtf, DateMeaning Meaning);
