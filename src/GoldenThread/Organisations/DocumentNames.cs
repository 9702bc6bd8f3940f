namespace GoldenThread.Organisations;

/// <summary>The names of organisations, posts and people in a document, held against each other, the partnership's organisations and official names.</summary>
/// <param name="register">The partnership's organisations, with what was decided on earlier names.</param>
/// <param name="official">Official names that the partnership took in.</param>
public sealed class DocumentNames(OrganisationRegister register, IReadOnlyCollection<OfficialName> official)
{
    private const int LettersThatTell = 4;

    // A service without an owner is offered to so many bodies; more would be a list to read.
    private const int MostOwners = 6;

    private readonly AlikeNames here = new(Going(register).SelectMany(NamesOf).Concat(register.Choices.Where(c => c.Kind == NameChoiceKind.Same).Select(c => c.Name)).Distinct());
    private readonly AlikeNames listed = new(official.SelectMany(o => o.FormerNames.Prepend(o.Name)).Distinct());
    private readonly ILookup<string, Organisation> byName = Going(register).SelectMany(o => NamesOf(o).Select(name => (name, o)))
        .Concat(register.Choices.Where(c => c is { Kind: NameChoiceKind.Same, Organisation: not null }).SelectMany(c => register.CarriedOnBy(c.Organisation!.Value, DateOnly.MaxValue).Select(o => (c.Name, o))))
        .ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    private readonly ILookup<string, OfficialName> byOfficial = official.SelectMany(o => o.FormerNames.Prepend(o.Name).Select(name => (name, o)))
        .ToLookup(p => p.name, p => p.o, StringComparer.Ordinal);

    /// <summary>Each name once, with what it may mean; those that ask for a choice first.</summary>
    /// <param name="places">The names, one for each place.</param>
    /// <param name="defined">Initials that the document defines.</param>
    public IReadOnlyList<NameInDocument> Of(IEnumerable<string> places, IReadOnlyDictionary<string, string> defined)
    {
        var names = places.GroupBy(NameForm.Of).Where(same => same.Key.Length > 0)
            .Select(same => (Parts: NameParts.Of(same.First()), Count: same.Count(), Known: register.Named(same.First()))).ToList();
        // Names that could themselves become organisations; and full names that the document defines only.
        var bodies = names.Where(n => n.Known.Count == 0 && n.Parts is { Kind: PartyKind.Organisation, IsNobodys: false }).Select(n => n.Parts).ToList();
        var mayOwn = bodies.Select(b => b.Name).Concat(Going(register).Select(o => o.Name)).Select(NameParts.Of).ToList();
        var among = new AlikeNames(bodies.Select(b => b.Name));
        return
        [
            .. names.Select(n => new NameInDocument(n.Parts.Name, n.Count, n.Known, Usual(n.Parts, n.Known, register),
                    n.Known.Count > 0 || register.Decided(n.Parts.Name) is not null ? [] : Suggested(n.Parts, defined, among, mayOwn)))
                .OrderBy(n => n.Suggestions.Count == 0).ThenBy(n => n.Certain is null).ThenBy(n => n.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>What a name means where nobody chooses: the organisation of exactly that name, what was decided before, else an organisation by itself; a post
    /// or a person goes to the organisation that its own name holds.</summary>
    public static NameMeaning Usual(NameParts name, IReadOnlyList<Organisation> known, OrganisationRegister register) =>
        known is [var one] ? new NameMeaning(NameChoiceKind.Same, one.Id)
        : register.Decided(name.Name) is { } decided ? new NameMeaning(decided.Kind, decided.Organisation)
        : name.Body is { } body ? new NameMeaning(NameChoiceKind.PostAt, Name: body.Name)
        : name.Kind != PartyKind.Organisation || name.IsNobodys ? NameMeaning.AsNamed
        : NameMeaning.Own;

    private IReadOnlyList<NameSuggestion> Suggested(NameParts name, IReadOnlyDictionary<string, string> defined, AlikeNames among, IReadOnlyList<NameParts> mayOwn)
    {
        var found = new List<NameSuggestion>();
        if (Written(name, defined) is var (written, letters))
        {
            var exact = register.Named(written.Name);
            var why = $"the document says that “{letters}” is “{defined[letters]}”";
            if (exact is [var one]) found.Add(new(new(NameChoiceKind.Same, one.Id), one.Name, new(NameRelation.Same, true, why)));
            else if (exact.Count == 0)
            {
                var close = here.Of(written).Where(p => p.Likeness is { Kind: NameRelation.Same, Certain: true }).SelectMany(p => byName[p.Name]).Distinct().ToList();
                if (close is [var target]) found.Add(new(new(NameChoiceKind.Same, target.Id), target.Name, new(NameRelation.Same, true, why)));
                else if (written.Kind == PartyKind.Organisation && name.Name == letters) found.Add(new(new(NameChoiceKind.Same, Name: written.Name), written.Name, new(NameRelation.Same, true, why)));
            }
        }

        foreach (var (of, likeness) in here.Of(name))
            foreach (var organisation in byName[of].Where(_ => IsSecond(name, of, likeness)))
                found.Add(new(new(KindOf(likeness), organisation.Id), organisation.Name, likeness));
        foreach (var (of, likeness) in among.Of(name).Where(p => IsSecond(name, p.Name, p.Likeness) && (p.Likeness.Kind != NameRelation.Same || Outranks(p.Name, name.Name))))
            found.Add(new(new(KindOf(likeness), Name: of), of, likeness));
        foreach (var (of, likeness) in OfficialLike(name).Where(p => IsSecond(name, p.Of, p.Likeness)))
            foreach (var entry in byOfficial[of])
                found.Add(register.WithCode(entry.Code) is { } has
                    ? new(new(KindOf(likeness), has.Id), has.Name, WithCode(likeness, entry, of))
                    : new(new(KindOf(likeness), Code: entry.Code), entry.Name, WithCode(likeness, entry, of)));
        found = [.. found.GroupBy(s => s.Meaning).Select(same => same.OrderByDescending(s => s.Likeness.Certain).First())];
        if (name.IsNobodys || found.Count == 0) found.AddRange(Owners(name, mayOwn).Where(s => found.All(f => f.Of != s.Of)));
        return [.. Sure(name, found, mayOwn).OrderByDescending(s => s.Likeness.Certain).ThenBy(s => s.Meaning.Kind).ThenBy(s => s.Of, StringComparer.Ordinal)];
    }

    private IEnumerable<(string Of, NameLikeness Likeness)> OfficialLike(NameParts name) =>
        listed.Of(name).Concat(byOfficial.Contains(name.Name) ? [(name.Name, new NameLikeness(NameRelation.Same, true, "the same words"))] : []);

    private static NameLikeness WithCode(NameLikeness likeness, OfficialName entry, string of) => likeness with
    {
        Reason = of == entry.Name ? $"{likeness.Reason}; official code {entry.Code}" : $"{likeness.Reason}; “{of}” is a former name in the official list, code {entry.Code}",
    };

    // What only one body of the document and the partnership can be is as good as its name.
    private static IEnumerable<NameSuggestion> Sure(NameParts name, List<NameSuggestion> found, IReadOnlyList<NameParts> mayOwn)
    {
        // Two spellings of one name are one.
        var same = found.Where(s => s.Likeness.Kind == NameRelation.Same).Select(s => string.Join(' ', NameParts.Of(s.Of).Words)).Distinct().Count();
        var councils = mayOwn.Where(council => ServiceNames.IsOfPlace(name, council)).Select(c => string.Join(' ', c.Words)).Distinct().Count();
        foreach (var one in found)
        {
            if (!one.Likeness.Certain && one.Likeness.Kind == NameRelation.Same && same == 1 && name.Name.Length >= LettersThatTell && name.Name.All(char.IsAsciiLetterUpper))
                yield return one with { Likeness = one.Likeness with { Certain = true, Reason = $"“{name.Name}” are the initials of this organisation and of no other here" } };
            else if (!one.Likeness.Certain && one.Likeness.Kind == NameRelation.PartOf && councils == 1 && ServiceNames.IsOfPlace(name, NameParts.Of(one.Of)))
                yield return one with { Likeness = one.Likeness with { Certain = true, Reason = "a service that councils have, and this is the only council of the place here" } };
            else yield return one;
        }
    }

    // "Children's social care" may be that of any council here, "maternity services" that of any trust, "Police" any force.
    private IEnumerable<NameSuggestion> Owners(NameParts name, IReadOnlyList<NameParts> mayOwn)
    {
        var relation = name.Kind != PartyKind.Organisation ? NameRelation.PostAt : name.IsNobodys && !name.Words.All(NameWords.Kinds.Contains) ? NameRelation.PartOf : NameRelation.Same;
        string[] owners = name.Words switch
        {
            ["police" or "constabulary"] => ["police", "constabulary"],
            _ when relation == NameRelation.Same => name.IsNobodys ? [name.Words[^1]] : [],
            _ when name.IsMeeting || name.Words.Contains("board") => ["partnership", "board"],
            _ when name.Words.Any(w => w is "midwifery" or "maternity" or "nursing" or "visiting" or "visitor" or "nurse" or "midwife" or "health" or "paediatric" or "neonatal" or "emergency" or "mental") => ["trust", "hospital"],
            _ when name.Words.Any(w => w is "children" or "child" or "social" or "family" or "youth" or "housing" or "education" or "adult" or "early" or "fostering" or "adoption" or "legal") => ["council"],
            _ => [],
        };
        var found = mayOwn.Where(b => b.Words.Length > 1 && owners.Contains(b.Words[^1]) && b.Form != name.Form)
            .OrderByDescending(b => b.Name.Length).DistinctBy(b => string.Join(' ', b.Words)).ToList();
        return found.Count > MostOwners ? [] : found.Select(b => new NameSuggestion(
            byName[b.Name].FirstOrDefault() is { } o ? new(KindOf(relation), o.Id) : new(KindOf(relation), Name: b.Name), b.Name,
            new(relation, false, relation == NameRelation.Same ? "the name says what kind of organisation it is, and not which" : "the name says no organisation; this one may have it")));
    }

    private static (NameParts Name, string Letters)? Written(NameParts name, IReadOnlyDictionary<string, string> defined) =>
        name.Capitals.Prepend(name.Name).FirstOrDefault(defined.ContainsKey) is { } letters ? (name.WithWrittenOut(letters, defined[letters]), letters) : null;

    // Of a part, a post and its organisation the suggestion stands with the part or the post.
    private static bool IsSecond(NameParts name, string of, NameLikeness likeness) => likeness.Kind switch
    {
        NameRelation.Same => true,
        NameRelation.PostAt => name.Kind != PartyKind.Organisation,
        _ => NameLikeness.IsPart(name, NameParts.Of(of)),
    };

    // Of two names of a document the fuller one stays.
    private static bool Outranks(string one, string other) =>
        one.Length != other.Length ? one.Length > other.Length : string.CompareOrdinal(one, other) < 0;

    private static NameChoiceKind KindOf(NameLikeness likeness) => KindOf(likeness.Kind);

    private static NameChoiceKind KindOf(NameRelation relation) => relation switch
    {
        NameRelation.Same => NameChoiceKind.Same,
        NameRelation.PartOf => NameChoiceKind.PartOf,
        _ => NameChoiceKind.PostAt,
    };

    private static IEnumerable<Organisation> Going(OrganisationRegister register) => register.All.Where(o => o.Ended is null);

    private static IEnumerable<string> NamesOf(Organisation organisation) => organisation.Names.Select(n => n.Name).Prepend(organisation.Name);
}
