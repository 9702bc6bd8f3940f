namespace GoldenThread.Organisations;

/// <summary>All organisations of a partnership, to find one by any of its names and to follow who took over.</summary>
/// <param name="organisations">Every organisation, those that ended included.</param>
/// <param name="choices">What people decided on names that documents brought; those in force count.</param>
public sealed class OrganisationRegister(IReadOnlyCollection<Organisation> organisations, IEnumerable<NameChoice>? choices = null)
{
    private readonly Dictionary<OrganisationId, Organisation> byId = organisations.ToDictionary(o => o.Id);
    private readonly Dictionary<string, NameChoice> byForm = (choices ?? []).Where(c => c.InForce).ToDictionary(c => c.Form, StringComparer.Ordinal);

    private ILookup<string, Organisation>? byNames;

    /// <summary>Every organisation.</summary>
    public IReadOnlyCollection<Organisation> All => organisations;

    /// <summary>The organisation with this id, or null.</summary>
    public Organisation? Find(OrganisationId id) => byId.GetValueOrDefault(id);

    /// <summary>What somebody decided on a name that an earlier document brought; null where nobody did.</summary>
    public NameChoice? Decided(string name) => byForm.GetValueOrDefault(NameForm.Of(name));

    /// <summary>All decisions on names in force.</summary>
    public IReadOnlyCollection<NameChoice> Choices => byForm.Values;

    /// <summary>An organisation, its services and teams, and theirs.</summary>
    public IReadOnlySet<OrganisationId> PartsOf(OrganisationId id)
    {
        var parts = new HashSet<OrganisationId> { id };
        while (organisations.Where(o => o.PartOf is { } whole && parts.Contains(whole) && !parts.Contains(o.Id)).ToList() is { Count: > 0 } more)
            parts.UnionWith(more.Select(o => o.Id));
        return parts;
    }

    /// <summary>The organisation with this official code that goes on, or null.</summary>
    public Organisation? WithCode(string code) => organisations.FirstOrDefault(o => o.Ended is null && o.Code == code);

    /// <summary>A code belongs to one organisation that goes on.</summary>
    /// <exception cref="RuleException">Another has it.</exception>
    public void NeedsFreeCode(string? code, OrganisationId whose)
    {
        if (!string.IsNullOrWhiteSpace(code) && WithCode(OfficialName.CodeOf(code)) is { } other && other.Id != whose)
            throw new RuleException($"{other.Name} already has this code") { About = nameof(Organisation.Code) };
    }

    /// <summary>The organisations that are known by this name: none, one, or several that a person must tell apart.</summary>
    public IReadOnlyList<Organisation> Named(string name)
    {
        var form = NameForm.Of(name);
        var known = ByName[form].Where(o => o.IsKnownAs(name)).ToList();
        return known.Count == 0 && Decided(name) is { Kind: NameChoiceKind.Same, Organisation: { } id } && Find(id) is { } chosen ? [chosen] : known;
    }

    /// <summary>
    /// The organisations that have these words in any name that they have or had, and those that carry on their work; first those that go on.
    /// </summary>
    /// <param name="words">A part of a name; empty for all.</param>
    /// <param name="on">The day.</param>
    public IReadOnlyList<Organisation> Search(string words, DateOnly on)
    {
        var plain = NameForm.Of(words);
        var chosen = byForm.Values.Where(c => c.Kind == NameChoiceKind.Same && c.Form.Contains(plain, StringComparison.Ordinal)).Select(c => c.Organisation).ToHashSet();
        var named = organisations.Where(o => chosen.Contains(o.Id) || string.Equals(o.Code, words.Trim(), StringComparison.OrdinalIgnoreCase)
            || o.Names.Select(n => n.Name).Append(o.Name).Any(n => NameForm.Of(n).Contains(plain, StringComparison.Ordinal)));
        return
        [
            .. named.SelectMany(o => CarriedOnBy(o.Id, on).Prepend(o)).DistinctBy(o => o.Id).OrderBy(o => o.Ended is not null)
            .ThenBy(o => o.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A name belongs to one organisation: two that are known by it could not be told apart.</summary>
    /// <param name="name">The name that one is to have.</param>
    /// <param name="whose">Which; null for a new one.</param>
    /// <exception cref="RuleException">Another is known by it.</exception>
    public void NeedsFree(string name, OrganisationId? whose = null)
    {
        if (Named(name).FirstOrDefault(o => o.Id != whose) is { } known)
            throw new RuleException($"{known.Name} already has this name") { About = nameof(name) };
    }

    /// <summary>Who carries on the work of an organisation on a day: itself while it goes on, otherwise its successors, and theirs.</summary>
    public IReadOnlyList<Organisation> CarriedOnBy(OrganisationId id, DateOnly on)
    {
        var found = new List<Organisation>();
        Follow(id, on, found, []);
        return found;
    }

    /// <summary>An organisation, those whose work it took over, and those that took over its own; not those that merely share a successor.</summary>
    public IReadOnlySet<OrganisationId> LineOf(OrganisationId id)
    {
        var before = Before(id);
        var after = new HashSet<OrganisationId> { id };
        while (after.SelectMany(one => Find(one)?.Successions ?? []).Select(s => s.Successor).OfType<OrganisationId>().Where(next => !after.Contains(next))
            .ToList() is { Count: > 0 } more)
            after.UnionWith(more);
        before.UnionWith(after);
        return before;
    }

    /// <summary>An organisation and all whose work it took over, directly or through others.</summary>
    public HashSet<OrganisationId> Before(OrganisationId id)
    {
        var before = new HashSet<OrganisationId> { id };
        while (organisations.Where(o => !before.Contains(o.Id) && o.Successions.Any(s => s.Successor is { } next && before.Contains(next)))
            .ToList() is { Count: > 0 } more)
            before.UnionWith(more.Select(o => o.Id));
        return before;
    }

    // Looked up by form: thousands of names are asked for.
    private ILookup<string, Organisation> ByName => byNames ??= organisations
        .SelectMany(o => o.Names.Select(n => n.Name).Append(o.Name).Select(NameForm.Of).Distinct().Select(form => (form, o)))
        .ToLookup(pair => pair.form, pair => pair.o, StringComparer.Ordinal);

    private void Follow(OrganisationId id, DateOnly on, List<Organisation> found, HashSet<OrganisationId> seen)
    {
        if (!seen.Add(id) || Find(id) is not { } organisation) return;
        if (organisation.Ended is null || organisation.Ended >= on)
            found.Add(organisation);
        else
            foreach (var succession in organisation.Successions)
                if (succession.Successor is { } successor)
                    Follow(successor, on, found, seen);
    }
}
