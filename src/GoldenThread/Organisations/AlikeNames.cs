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
    public IReadOnlyList<(string Name, NameLikeness Likeness)> Of(string name) => Of(NameParts.Of(name));

    /// <summary>The same of a name that was taken apart before.</summary>
    public IReadOnlyList<(string Name, NameLikeness Likeness)> Of(NameParts parts) =>
        [
            .. Candidates(parts).Select(at => (names[at].Name, Likeness: NameLikeness.Of(parts, names[at])))
                .Where(pair => pair.Likeness is not null && pair.Name != parts.Name)
                .Select(pair => (pair.Name, pair.Likeness!))
                .OrderByDescending(pair => pair.Item2.Certain).ThenBy(pair => pair.Item2.Kind).ThenBy(pair => pair.Name, StringComparer.Ordinal),
        ];

    private HashSet<int> Candidates(NameParts parts)
    {
        var found = new HashSet<int>();
        foreach (var letters in parts.Capitals)
            for (var at = 0; at < names.Count; at++)
                if (NameParts.MayHave(letters, names[at])) found.Add(at);
        foreach (var at in withCapitals)
            if (names[at].Capitals.Any(letters => NameParts.MayHave(letters, parts))) found.Add(at);
        found.RemoveWhere(at => parts.WrittenOutBy(names[at]) is null && names[at].WrittenOutBy(parts) is null);
        var words = parts.Words.Distinct().Where(byWord.ContainsKey).OrderBy(word => byWord[word].Count).ToList();
        foreach (var (rank, word) in words.Take(Rarest).Index())
        {
            if (rank > 0 && byWord[word].Count > TooMany) continue;
            foreach (var at in byWord[word])
                if (NameLikeness.MayBeAlike(parts, names[at])) found.Add(at);
        }

        return found;
    }

    private static void Put(Dictionary<string, List<int>> where, string key, int at)
    {
        if (!where.TryGetValue(key, out var list)) where.Add(key, list = []);
        list.Add(at);
    }
}
