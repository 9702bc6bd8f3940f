using System.Text.RegularExpressions;

namespace GoldenThread.Chronologies;

/// <summary>Looks in a text whose names were replaced for what is left of them: another spelling, a part of a name, initials.</summary>
/// <remarks>It finds by form and never decides; a name that is like none of the glossary it cannot know.</remarks>
public static partial class NamesLeftOver
{
    private const int ShortestPart = 3;
    private const int OneLetterFrom = 5;
    private const int TwoLettersFrom = 9;

    /// <summary>The places in a text, each once.</summary>
    public static IReadOnlyList<NameLeftOver> Find(string text, Glossary glossary) => Find([text], glossary);

    /// <summary>The places, each once.</summary>
    /// <param name="texts">Texts that <see cref="Glossary.Anonymise(string, DateOnly?)"/> gave.</param>
    /// <param name="glossary">The glossary.</param>
    public static IReadOnlyList<NameLeftOver> Find(IEnumerable<string> texts, Glossary glossary)
    {
        var names = glossary.Entries.SelectMany(e => e.Names).Where(n => n.Trim().Length > 0).ToList();
        var codes = glossary.Entries.SelectMany(e => Glossary.Form(e.Code).Split(' ')).ToHashSet(StringComparer.Ordinal);
        var found = new List<NameLeftOver>();
        foreach (var word in Distinct(texts))
        {
            var form = Glossary.Form(word);
            if (form.EndsWith("'s", StringComparison.Ordinal)) form = form[..^2];
            if (codes.Contains(form) || glossary.Ordinary.Contains(form)) continue;
            if (names.Select(n => Likeness(word, form, n)).FirstOrDefault(l => l is not null) is { } like) found.Add(like);
        }

        return found;
    }

    // The words of a long chronology are millions, and few of them differ.
    private static HashSet<string> Distinct(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
            foreach (var match in Words().EnumerateMatches(text)) known.Add(text.AsSpan(match.Index, match.Length));
        return words;
    }

    private static NameLeftOver? Likeness(string word, string form, string name)
    {
        var parts = Glossary.Form(name).Split(' ');
        if (parts.Length > 1 && IsInitials(word, parts)) return new NameLeftOver(word, name, "these may be its initials");
        // Only a word with a capital can be a part of a name: "Will" and "will", "Rose" and "rose".
        if (!word.Any(char.IsUpper)) return null;
        if (parts.Length > 1 && form.Length >= ShortestPart && parts.Contains(form)) return new NameLeftOver(word, name, "it is part of it");
        return parts.Any(p => IsNear(form, p)) ? new NameLeftOver(word, name, "the spelling is almost the same") : null;
    }

    private static bool IsInitials(string word, string[] parts)
    {
        var letters = word.Where(char.IsLetter).ToArray();
        return letters.Length == parts.Length && letters.All(char.IsUpper)
            && letters.Zip(parts).All(pair => char.ToLowerInvariant(pair.First) == pair.Second[0]);
    }

    private static bool IsNear(string one, string other)
    {
        if (other.Length < OneLetterFrom || Math.Abs(one.Length - other.Length) > 2 || one == other) return false;
        return Spelling.Distance(one, other) <= (other.Length >= TwoLettersFrom ? 2 : 1);
    }

    // "T.E." is one word, "Ellery-Marsh" two.
    [GeneratedRegex(@"(?:\p{L}\.){2,}|\p{L}[\p{L}\p{Nd}'’]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Words();
}
