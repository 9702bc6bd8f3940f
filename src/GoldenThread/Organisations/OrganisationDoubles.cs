namespace GoldenThread.Organisations;

/// <summary>Organisations that may have been entered twice, and parts or posts that were entered as organisations. It proposes; a person decides.</summary>
public static class OrganisationDoubles
{
    private const int LettersThatTell = 4;

    /// <summary>The pairs of organisations that go on and look as if they belonged together, certain ones first.</summary>
    /// <param name="register">All organisations.</param>
    /// <param name="apart">Pairs that somebody told apart.</param>
    public static IReadOnlyList<OrganisationPair> In(OrganisationRegister register, IEnumerable<ToldApart> apart)
    {
        var decided = apart.Where(pair => pair.Apart).Select(pair => (pair.One, pair.Other)).ToHashSet();
        var going = register.All.Where(o => o.Ended is null).ToList();
        var byName = going.SelectMany(o => o.Names.Select(n => n.Name).Append(o.Name).Select(name => (Name: name, Organisation: o)))
            .ToLookup(pair => pair.Name, pair => pair.Organisation, StringComparer.Ordinal);
        var alike = new AlikeNames(byName.Select(named => named.Key));
        var found = new Dictionary<(OrganisationId, OrganisationId), OrganisationPair>();
        foreach (var named in byName)
        {
            var pairs = alike.Of(named.Key).ToList();
            var meant = pairs.SelectMany(pair => byName[pair.Name]).Select(o => o.Id).Distinct().Count();
            foreach (var (name, likeness) in pairs)
                foreach (var one in named)
                    foreach (var other in byName[name])
                    {
                        var key = ToldApart.Ordered(one.Id, other.Id);
                        if (one.Id == other.Id || decided.Contains(key) || register.LineOf(one.Id).Contains(other.Id)) continue;
                        var sure = OnlyOne(named.Key, likeness, meant);
                        // Of a part or a post the longer name is the part; else they stand as in a list.
                        var first = likeness.Kind == NameRelation.Same ? string.CompareOrdinal(one.Name, other.Name) <= 0 : named.Key.Length >= name.Length;
                        var pair = first ? new OrganisationPair(one, other, sure) : new OrganisationPair(other, one, sure);
                        if (!found.TryGetValue(key, out var before) || (sure.Certain && !before.Likeness.Certain)) found[key] = pair;
                    }
        }

        return
        [
            .. found.Values.OrderByDescending(pair => pair.Likeness.Certain).ThenBy(pair => pair.Likeness.Kind)
                .ThenBy(pair => pair.One.Name, StringComparer.Ordinal).ThenBy(pair => pair.Other.Name, StringComparer.Ordinal),
        ];
    }

    // Initials that only one organisation of the partnership can have are as good as its name.
    private static NameLikeness OnlyOne(string name, NameLikeness likeness, int meant) =>
        !likeness.Certain && likeness.Kind == NameRelation.Same && meant == 1 && name.Length >= LettersThatTell && name.All(char.IsAsciiLetterUpper)
            ? likeness with { Certain = true, Reason = $"“{name}” are the initials of this organisation and of no other here" }
            : likeness;
}
