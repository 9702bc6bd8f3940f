using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace GoldenThread.Plans;

/// <summary>A partnership's own scale of ratings, lowest first.</summary>
/// <param name="Levels">The levels, lowest first.</param>
public sealed record RatingScale(ImmutableArray<RatingLevel> Levels)
{
    private static readonly ConcurrentDictionary<string, string> OwnWords = new(StringComparer.Ordinal);

    /// <summary>The scale of three that ADS14 uses: limited or no progress, on track, completed.</summary>
    public static RatingScale Three { get; } = new(
    [
        new("limited", "Limited or no progress", "Little or nothing has been done", RatingColour.Red, false,
            ["limited / no progress", "limited progress", "no progress", "not started", "off track", "red", "r", "🔴", "❌"]),
        new("on-track", "On track", "The work is going as planned", RatingColour.Amber, false,
            [
                "on track / on-going as planned", "on-going as planned", "ongoing as planned", "on-going", "ongoing", "in progress", "underway", "amber",
                "yellow", "a", "y", "🟠", "🟡",
            ]),
        new("completed", "Completed", "The work is done", RatingColour.Green, true,
            ["complete", "done", "achieved", "embedded", "closed", "green", "g", "🟢", "✅", "✔"]),
    ]);

    /// <summary>The level with this key.</summary>
    /// <exception cref="KeyNotFoundException">The scale has no such level.</exception>
    public RatingLevel this[string key] => Find(key) ?? throw new KeyNotFoundException($"The scale has no level “{key}”.");

    /// <summary>The level with this key, or null.</summary>
    public RatingLevel? Find(string? key) => Levels.FirstOrDefault(l => l.Key == key);

    /// <summary>Reads a rating as a document writes it ("Completed", "Green", "G", an emoji); null where it is on no scale or blank.</summary>
    public RatingLevel? Read(string words)
    {
        var plain = Plain(words);
        return plain.Length == 0 ? null : Levels.FirstOrDefault(l =>
            Own(l.Key) == plain || Own(l.Name) == plain || l.AlsoKnownAs.Any(a => Own(a) == plain));
    }

    // A document asks for thousands of words; those of scales are few.
    private static string Own(string words) => OwnWords.GetOrAdd(words, Plain);

    private static string Plain(string words) =>
        string.Join(' ', words.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', '\t', '\n', '\r', '\u00a0', '.', ':', '*', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Replace("\ufe0f", "", StringComparison.Ordinal);
}
