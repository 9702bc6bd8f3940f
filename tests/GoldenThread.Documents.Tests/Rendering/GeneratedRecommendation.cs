using System.Collections.Immutable;
using FsCheck.Fluent;

namespace GoldenThread.Documents.Tests.Rendering;

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
