namespace GoldenThread.Recurrence;

/// <summary>What one text is compared by: its stems, pairs of them that stand together, and the groups of the vocabulary that it speaks of.</summary>
internal static class StatementTerms
{
    // A pair says a little beyond its words. A group counts for more than a word: it is why two texts without a word in common meet.
    private const double Pair = 0.5;
    private const double Group = 1.5;

    /// <summary>The terms of a text, with the place of each.</summary>
    public static IEnumerable<Term> Of(string text, Vocabulary vocabulary)
    {
        var words = Vocabulary.Words(text);
        Word? before = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            foreach (var (group, length) in vocabulary.PhrasesAt(words, i))
            {
                var last = words[i + length - 1];
                yield return new Term("=" + group, Group, word.Start, last.Start + last.Length - word.Start);
            }

            if (vocabulary.IsSilent(word)) continue;
            yield return new Term(word.Stem, 1, word.Start, word.Length);
            if (before is { } other) yield return new Term(other.Stem + " " + word.Stem, Pair, other.Start, word.Start + word.Length - other.Start);
            before = word;
        }
    }
}
