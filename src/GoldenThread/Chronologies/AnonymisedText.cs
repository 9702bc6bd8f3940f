using System.Collections.Immutable;

namespace GoldenThread.Chronologies;

/// <summary>A text with codes in place of names, and what was replaced.</summary>
/// <param name="Text">The text with codes.</param>
/// <param name="Replaced">Start and length of each code in it, and the words that stood there.</param>
public sealed record AnonymisedText(string Text, ImmutableArray<(int Start, int Length, string Words)> Replaced)
{
    /// <summary>The text as it was.</summary>
    public string Restore()
    {
        var text = Text;
        foreach (var (start, length, words) in Replaced.Reverse()) text = string.Concat(text.AsSpan(0, start), words, text.AsSpan(start + length));
        return text;
    }
}
