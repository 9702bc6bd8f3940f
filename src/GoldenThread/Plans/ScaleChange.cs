using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Organisations;

namespace GoldenThread.Plans;

/// <summary>A partnership changes its scale. What was rated before keeps its level: a level in use can be renamed and never removed.</summary>
public static class ScaleChange
{
    /// <summary>The fewest levels of a scale.</summary>
    public const int Fewest = 2;

    /// <summary>The most levels of a scale.</summary>
    public const int Most = 8;

    /// <summary>A level as somebody wants it.</summary>
    /// <param name="Key">The key of a level that is there; null or empty for a new one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Meaning">What it means.</param>
    /// <param name="Colour">Its colour.</param>
    /// <param name="SaysCompleted">True where it claims that the work is completed.</param>
    public sealed record Asked(string? Key, string? Name, string? Meaning, RatingColour Colour, bool SaysCompleted);

    /// <summary>The scale that somebody wants, lowest level first.</summary>
    /// <param name="now">The scale as it is.</param>
    /// <param name="asked">The levels that it is to have, lowest first.</param>
    /// <param name="given">How many ratings each level has been given, by its key.</param>
    /// <exception cref="RuleException">It is no scale, or a level that was given would be gone.</exception>
    public static RatingScale Of(RatingScale now, IReadOnlyList<Asked> asked, IReadOnlyDictionary<string, int> given)
    {
        if (asked.Count is < Fewest or > Most) throw new RuleException($"A scale has between {Fewest} and {Most} ratings");
        if (asked.Any(level => string.IsNullOrWhiteSpace(level.Name))) throw new RuleException("Enter a name for each rating");
        if (asked.GroupBy(level => NameForm.Of(level.Name!)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleException($"Two ratings are called “{twice.First().Name!.Trim()}”. Give each its own name");
        if (!asked.Any(level => level.SaysCompleted)) throw new RuleException("Mark at least one rating as meaning completed: that is the one that has to be proved");
        if (now.Levels.FirstOrDefault(level => given.GetValueOrDefault(level.Key) > 0 && asked.All(one => one.Key != level.Key)) is { } gone)
            throw new RuleException($"“{gone.Name}” has been given {Times(given[gone.Key])}, so it stays on the scale. You can give it another name");
        var keys = now.Levels.Select(level => level.Key).ToHashSet(StringComparer.Ordinal);
        return new RatingScale([.. asked.Select(level => Level(now.Find(level.Key), level, keys))]);
    }

    private static RatingLevel Level(RatingLevel? kept, Asked asked, HashSet<string> keys)
    {
        var (name, meaning) = (asked.Name!.Trim(), asked.Meaning?.Trim() ?? "");
        if (kept is null) return new RatingLevel(NewKey(name, keys), name, meaning, asked.Colour, asked.SaysCompleted, []);
        // Documents go on using the name that it had.
        var also = kept.Name == name || kept.AlsoKnownAs.Contains(kept.Name, StringComparer.OrdinalIgnoreCase) ? kept.AlsoKnownAs : kept.AlsoKnownAs.Add(kept.Name);
        return kept with { Name = name, Meaning = meaning, Colour = asked.Colour, SaysCompleted = asked.SaysCompleted, AlsoKnownAs = also };
    }

    // A key that any level ever had is not given again: old ratings would come to mean another.
    private static string NewKey(string name, HashSet<string> keys)
    {
        var form = NameForm.Of(name).Replace(' ', '-');
        var plain = form.Length is 0 or > 100 ? "level" : form;
        var key = plain;
        for (var number = 2; !keys.Add(key); number++) key = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        return key;
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
