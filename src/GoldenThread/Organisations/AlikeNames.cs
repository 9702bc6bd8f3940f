namespace GoldenThread.Organisations;

/// <summary>Finds, among many names, those that may be another name of the same organisation, of a part of it or of a post at it.</summary>
/// <remarks>Names are looked up by their words, so that the cost of one grows with how many share a rare word with it and not with how many there are.</remarks>
public sealed class AlikeNames
{
    // A word that so many names share tells nothing by itself; names that share only such words are found by the next rarer.
    private const int TooMany = 400;

    // So many of a name's words are looked up: names that belong together share one of the rarest.
    private const int Rarest = 3;

    private readonly List<NameParts> names = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<int> withCapitals = [];

    /// <summary>Makes the names known.</summary>
    public AlikeNames(IEnumerable<string> all)
    {
        foreach (var name in all)
        {
            var parts = NameParts.Of(name);
            var at = names.Count;
            names.Add(parts);
            foreach (var word in parts.Words.Distinct()) Put(byWord, word, at);
            if (parts.Capitals.Count > 0) withCapitals.Add(at);
        }
    }

    /// <summary>The names that seem to belong with a name, certain ones first. The name itself is left out.</summary>
    public IReadOnlyList<(string Name, NameLikeness Likeness)> Of(string name)
    {
        var parts = NameParts.Of(name);
        return
        [
            .. Candidates(parts).Select(at => (names[at].Name, Likeness: NameLikeness.Of(parts, names[at])))
                .Where(pair => pair.Likeness is not null && pair.Name != parts.Name)
                .Select(pair => (pair.Name, pair.Likeness!))
                .OrderByDescending(pair => pair.Item2.Certain).ThenBy(pair => pair.Item2.Kind).ThenBy(pair => pair.Name, StringComparer.Ordinal),
        ];
    }

    private HashSet<int> Candidates(NameParts parts)
    {
        var found = new HashSet<int>();
        if (parts.Capitals.Count > 0) found.UnionWith(Enumerable.Range(0, names.Count).Where(at => parts.WrittenOutBy(names[at]) is not null));
        found.UnionWith(withCapitals.Where(at => names[at].WrittenOutBy(parts) is not null));
        var words = parts.Words.Distinct().Where(byWord.ContainsKey).OrderBy(word => byWord[word].Count).ToList();
        foreach (var word in words.Take(Rarest).Where((word, rank) => rank == 0 || byWord[word].Count <= TooMany)) found.UnionWith(byWord[word]);
        return found;
    }

    private static void Put(Dictionary<string, List<int>> where, string key, int at)
    {
        if (!where.TryGetValue(key, out var list)) where.Add(key, list = []);
        list.Add(at);
    }
}
