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
        var councils = going.Select(o => NameParts.Of(o.Name)).Where(p => p.Words is [.., "council"]).ToList();
        var known = new Dictionary<OrganisationId, IReadOnlySet<OrganisationId>>();
        IReadOnlySet<OrganisationId> Lines(OrganisationId id) => known.TryGetValue(id, out var line) ? line : known[id] = register.LineOf(id);
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
                        if (one.Id == other.Id || decided.Contains(key) || one.PartOf == other.Id || other.PartOf == one.Id || Lines(one.Id).Contains(other.Id)) continue;
                        var sure = OnlyOne(named.Key, likeness, meant);
                        // The part or the post stands first; else they stand as in a list.
                        var first = likeness.Kind switch
                        {
                            NameRelation.Same => string.CompareOrdinal(one.Name, other.Name) <= 0,
                            NameRelation.PostAt => NameParts.Of(named.Key).Kind != PartyKind.Organisation,
                            _ => NameLikeness.IsPart(NameParts.Of(named.Key), NameParts.Of(name)),
                        };
                        if (likeness.Kind == NameRelation.PartOf && !sure.Certain) sure = OnlyCouncil(first ? named.Key : name, first ? name : named.Key, sure, councils);
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

    /// <summary>Of organisations that somebody said are organisations by themselves: each pair with another whose name may mean the same.</summary>
    /// <param name="own">The organisations.</param>
    /// <param name="all">All organisations, these among them.</param>
    public static IEnumerable<(OrganisationId One, OrganisationId Other)> Beside(IReadOnlyCollection<Organisation> own, IEnumerable<Organisation> all)
    {
        if (own.Count == 0) return [];
        var byName = all.Where(o => o.Ended is null).SelectMany(o => o.Names.Select(n => n.Name).Append(o.Name).Select(name => (Name: name, o.Id))).Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
        var alike = new AlikeNames(byName.Select(named => named.Key));
        return own.SelectMany(o => alike.Of(o.Name).Where(pair => pair.Likeness.Kind == NameRelation.Same).SelectMany(pair => byName[pair.Name])
            .Where(other => other != o.Id).Select(other => ToldApart.Ordered(o.Id, other))).Distinct();
    }

    private static NameLikeness OnlyCouncil(string part, string whole, NameLikeness likeness, IReadOnlyList<NameParts> councils)
    {
        var service = NameParts.Of(part);
        return ServiceNames.IsOfPlace(service, NameParts.Of(whole)) && councils.Count(council => ServiceNames.IsOfPlace(service, council)) == 1
            ? likeness with { Certain = true, Reason = "a service that councils have, and this is the only council of the place here" }
            : likeness;
    }

    // Initials that only one organisation of the partnership can have are as good as its name.
    private static NameLikeness OnlyOne(string name, NameLikeness likeness, int meant) =>
        !likeness.Certain && likeness.Kind == NameRelation.Same && meant == 1 && name.Length >= LettersThatTell && name.All(char.IsAsciiLetterUpper)
            ? likeness with { Certain = true, Reason = $"“{name}” are the initials of this organisation and of no other here" }
            : likeness;
}
