using System.Collections.Frozen;

namespace GoldenThread.Recurrence;

/// <summary>What is known of the field's language: groups of phrases with one meaning, and words that say nothing.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, Phrase[]> byFirstStem;
    private readonly FrozenSet<string> silent;

    /// <summary>A vocabulary.</summary>
    /// <param name="groups">Groups; a phrase may stand in several.</param>
    /// <param name="silentWords">Words that every text uses, and that are no sign of likeness.</param>
    public Vocabulary(IEnumerable<VocabularyGroup> groups, IEnumerable<string> silentWords)
    {
        silent = silentWords.Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
        byFirstStem = groups.SelectMany(g => g.Phrases.Select(p => new Phrase(g.Key, [.. Words(p).Select(w => w.Stem)])))
            .Where(p => p.Stems.Length > 0)
            .GroupBy(p => p.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Stems.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>A vocabulary that knows nothing.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The words of a text.</summary>
    internal static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
                at++;
            var word = text[start..at].ToLowerInvariant().Replace('’', '\'');
            if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
            words.Add(new Word(word, Stem.Of(word), start, at - start));
        }

        return words;
    }

    internal bool IsSilent(Word word) => silent.Contains(word.Text) || word.Text.Length == 1;

    /// <summary>The groups whose phrases begin at a word, the longest of each group.</summary>
    internal IEnumerable<(string Group, int Words)> PhrasesAt(List<Word> words, int at)
    {
        if (!byFirstStem.TryGetValue(words[at].Stem, out var phrases)) yield break;
        foreach (var phrase in phrases)
            if (at + phrase.Stems.Length <= words.Count && phrase.IsAt(words, at))
                yield return (phrase.Group, phrase.Stems.Length);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private sealed record Phrase(string Group, string[] Stems)
    {
        public bool IsAt(List<Word> words, int at)
        {
            for (var i = 1; i < Stems.Length; i++)
                if (words[at + i].Stem != Stems[i]) return false;
            return true;
        }
    }
}
