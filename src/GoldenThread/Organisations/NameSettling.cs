namespace GoldenThread.Organisations;

/// <summary>Makes organisations of the names of a document, as people chose; where nobody chose, as it is usual (<see cref="DocumentNames.Usual"/>).</summary>
/// <param name="partnership">The partnership.</param>
/// <param name="register">Its organisations.</param>
/// <param name="chosen">What people chose, by the form of the name.</param>
/// <param name="official">Official names.</param>
public sealed class NameSettling(
    PartnershipId partnership, OrganisationRegister register, IReadOnlyDictionary<string, NameMeaning> chosen, IReadOnlyCollection<OfficialName> official)
{
    private readonly List<Organisation> made = [];
    private readonly HashSet<string> settling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SettledName> settled = new(StringComparer.Ordinal);

    /// <summary>Organisations that the partnership did not know.</summary>
    public IReadOnlyList<Organisation> Made => made;

    /// <summary>Names that were joined with an organisation of exactly that name.</summary>
    public SortedDictionary<string, Organisation> JoinedByName { get; } = new(StringComparer.Ordinal);

    /// <summary>What a name becomes.</summary>
    public SettledName Settle(string name)
    {
        var form = NameForm.Of(name);
        if (!settled.TryGetValue(form, out var before)) return settled[form] = Anew(name, form);
        return before.Contact is null ? before : before with { Contact = name };
    }

    private SettledName Anew(string name, string form)
    {
        var parts = NameParts.Of(name);
        var known = register.Named(name).Concat(made.Where(o => o.IsKnownAs(name))).ToList();
        // Two names that are said to be each other are one organisation of its own.
        if (!settling.Add(form)) return new(known.FirstOrDefault() ?? New(name), null);
        try
        {
            var choice = chosen.GetValueOrDefault(form);
            if (choice is null && known.Count > 1) return new(null, null, known.Count);
            if (choice is null && known is [var one])
            {
                if (!made.Contains(one)) JoinedByName[name] = one;
                return new(one, null);
            }

            var meaning = choice ?? DocumentNames.Usual(parts, known, register);
            return meaning.Kind switch
            {
                // A post or a person never becomes an organisation, whatever was chosen.
                NameChoiceKind.Own when parts.Kind == PartyKind.Organisation => new(known.FirstOrDefault() ?? New(name), null),
                NameChoiceKind.AsNamed or NameChoiceKind.Own => new(null, name),
                NameChoiceKind.Same => new(Target(meaning) ?? known.FirstOrDefault() ?? New(name), null),
                NameChoiceKind.PostAt => new(Target(meaning), name),
                _ => Part(name, Target(meaning), known),
            };
        }
        finally
        {
            settling.Remove(form);
        }
    }

    private SettledName Part(string name, Organisation? whole, List<Organisation> known)
    {
        if (whole is null) return new(null, name);
        var part = known.FirstOrDefault() ?? register.All.Concat(made).FirstOrDefault(o => o.PartOf == whole.Id && NameForm.Of(o.Name) == NameForm.Of(PartName(name, whole))) ?? New(PartName(name, whole));
        if (part.Id != whole.Id) part.BelongsTo(whole, register);
        return new(part, null);
    }

    // A service that says no body is called after the one that it belongs to.
    private static string PartName(string name, Organisation whole) => NameParts.Of(name).IsNobodys ? $"{char.ToUpperInvariant(name[0])}{name[1..]}, {whole.Name}" : name;

    private Organisation? Target(NameMeaning meaning)
    {
        if (meaning.Organisation is { } id) return register.Find(id);
        if (meaning.Name is { } other) return Settle(other).Organisation;
        if (official.FirstOrDefault(o => o.Code == meaning.Code) is not { } entry) return null;
        if ((register.WithCode(entry.Code) ?? made.FirstOrDefault(o => o.Code == entry.Code)) is { } has) return has;
        var known = register.Named(entry.Name).Concat(made.Where(o => o.IsKnownAs(entry.Name))).FirstOrDefault() ?? New(entry.Name);
        known.HasCode(entry.Code);
        return known;
    }

    private Organisation New(string name)
    {
        var organisation = new Organisation(partnership, name);
        made.Add(organisation);
        return organisation;
    }
}
