namespace GoldenThread.Organisations;

/// <summary>All organisations of a partnership, to find one by any of its names and to follow who took over.</summary>
/// <param name="organisations">Every organisation, those that ended included.</param>
public sealed class OrganisationRegister(IReadOnlyCollection<Organisation> organisations)
{
    private readonly Dictionary<OrganisationId, Organisation> byId = organisations.ToDictionary(o => o.Id);

    /// <summary>Every organisation.</summary>
    public IReadOnlyCollection<Organisation> All => organisations;

    /// <summary>The organisation with this id, or null.</summary>
    public Organisation? Find(OrganisationId id) => byId.GetValueOrDefault(id);

    /// <summary>The organisations that are known by this name: none, one, or several that a person must tell apart.</summary>
    public IReadOnlyList<Organisation> Named(string name) => [.. organisations.Where(o => o.IsKnownAs(name))];

    /// <summary>
    /// The organisations that have these words in any name that they have or had, and those that carry on their work; first those that go on.
    /// </summary>
    /// <param name="words">A part of a name; empty for all.</param>
    /// <param name="on">The day.</param>
    public IReadOnlyList<Organisation> Search(string words, DateOnly on)
    {
        var plain = NameForm.Of(words);
        var named = organisations.Where(o => o.Names.Select(n => n.Name).Append(o.Name).Any(n => NameForm.Of(n).Contains(plain, StringComparison.Ordinal)));
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
