namespace GoldenThread.Organisations;

/// <summary>An organisation that works with the partnership: a council's service, a trust, a police force, a charity.</summary>
/// <remarks>Organisations merge, are renamed, split and end; an action outlives its owner.</remarks>
public sealed class Organisation
{
    private readonly List<OrganisationName> names = [];
    private readonly List<Succession> successions = [];

    private Organisation() => Name = "";

    /// <summary>A new organisation.</summary>
    /// <exception cref="RuleException">The name is empty.</exception>
    public Organisation(PartnershipId partnership, string name, DateOnly? began = null)
    {
        Partnership = partnership;
        Id = OrganisationId.New();
        Name = Named(name);
        Began = began;
    }

    /// <summary>The partnership that it works with.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public OrganisationId Id { get; private set; }

    /// <summary>Its name now, or at its end.</summary>
    [UpTo(Longest.Heading)]
    public string Name { get; private set; }

    /// <summary>The first day of it, or null where it is not known.</summary>
    public DateOnly? Began { get; private set; }

    /// <summary>The last day of it, or null while it goes on.</summary>
    public DateOnly? Ended { get; private set; }

    /// <summary>E-mail address to which reminders go when no lead has an account.</summary>
    [UpTo(Longest.Email, "Email address for reminders")]
    public string? ContactEmail { get; private set; }

    /// <summary>The second contact, to whom a reminder that nobody answered goes.</summary>
    [UpTo(Longest.Email, "Email address of the second contact")]
    public string? EscalationEmail { get; private set; }

    /// <summary>What it is to a child, in the words of pathways ("health-visiting", "social-care"); null where nobody said.</summary>
    [UpTo(Longest.Key)]
    public string? Kind { get; private set; }

    /// <summary>Whom to ring about a child in office hours.</summary>
    [UpTo(Longest.Key, "Telephone")]
    public string? Telephone { get; private set; }

    /// <summary>Whom to ring at other times.</summary>
    [UpTo(Longest.Key, "Telephone out of hours")]
    public string? OutOfHours { get; private set; }

    /// <summary>The organisation that it is a service or team of; null where it stands by itself.</summary>
    public OrganisationId? PartOf { get; private set; }

    /// <summary>True for a service or team: it belongs to an organisation, or its name says that it belongs to a council of its place, which nobody named yet.</summary>
    public bool IsService => PartOf is not null || ServiceNames.IsCouncils(NameParts.Of(Name));

    /// <summary>Its code in the register of official names (in the NHS the ODS code); null where nobody said.</summary>
    [UpTo(Longest.Reference, "Official code")]
    public string? Code { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Its other names: abbreviations, former names, spellings found in documents.</summary>
    public IReadOnlyList<OrganisationName> Names => names;

    /// <summary>What became of it: each says which organisation took over.</summary>
    public IReadOnlyList<Succession> Successions => successions;

    /// <summary>Says what it is to a child, and whom to ring about one.</summary>
    /// <param name="kind">In the words of pathways; null where nobody says.</param>
    /// <param name="telephone">In office hours.</param>
    /// <param name="outOfHours">At other times.</param>
    public void WorksWithChildrenAs(string? kind, string? telephone, string? outOfHours) => (Kind, Telephone, OutOfHours) = (kind, telephone, outOfHours);

    /// <summary>Says to whom reminders go where no lead has an account, and who the second contact is.</summary>
    /// <param name="contact">E-mail address; empty for nobody.</param>
    /// <param name="second">Email address of the second contact; empty for nobody.</param>
    /// <exception cref="RuleException">Both are one address: a reminder that nobody answered would go to the same address again.</exception>
    public void IsReachedAt(string? contact, string? second)
    {
        (contact, second) = (Address(contact), Address(second));
        if (contact is not null && string.Equals(contact, second, StringComparison.OrdinalIgnoreCase))
            throw new RuleException("The second contact must have a different email address.") { About = nameof(EscalationEmail) };
        (ContactEmail, EscalationEmail) = (contact, second);

        static string? Address(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
    }

    /// <summary>Says which organisation it is a service or team of.</summary>
    /// <param name="whole">That organisation; null where it stands by itself.</param>
    /// <param name="register">All organisations.</param>
    /// <exception cref="RuleException">The other is itself, has ended, or is a part of this one.</exception>
    public void BelongsTo(Organisation? whole, OrganisationRegister register)
    {
        if (whole?.Id == PartOf) return;
        if (whole is { Ended: not null }) throw new RuleException($"{whole.Name} has ended. Choose the organisation that took over.") { About = nameof(PartOf) };
        if (whole is not null && register.PartsOf(Id).Contains(whole.Id))
            throw new RuleException(whole.Id == Id ? "An organisation cannot be a part of itself." : $"{whole.Name} is a part of {Name}.") { About = nameof(PartOf) };
        PartOf = whole?.Id;
    }

    /// <summary>The organisation that it was a part of merged into another, which it is a part of now.</summary>
    public void GoesOverTo(OrganisationId successor) => PartOf = successor == Id ? null : successor;

    /// <summary>Keeps its official code.</summary>
    /// <param name="code">Letters and digits; empty for none.</param>
    /// <exception cref="RuleException">It is not a code.</exception>
    public void HasCode(string? code) => Code = string.IsNullOrWhiteSpace(code) ? null : OfficialName.CodeOf(code);

    /// <summary>Adds a name by which people know it. A name that it has already changes nothing.</summary>
    public void AddName(string name, NameKind kind, DateOnly? until = null)
    {
        var plain = NameForm.Of(Named(name));
        if (plain == NameForm.Of(Name) || names.Any(n => NameForm.Of(n.Name) == plain)) return;
        names.Add(new OrganisationName(name.Trim(), kind, until));
    }

    /// <summary>Gives it a new name; the old one stays known, so that a search for it finds the new.</summary>
    public void Rename(string name, DateOnly on)
    {
        var old = Name;
        var wanted = Named(name);
        if (wanted == old) return;
        Name = wanted;
        AddName(old, NameKind.Former, on);
    }

    /// <summary>Ends it. Its successors, if any, take over its open actions.</summary>
    /// <param name="on">Its last day.</param>
    /// <param name="kind">Whether it merged, split or ended.</param>
    /// <param name="successors">Who takes over.</param>
    /// <param name="note">Why, for the history of every action that moves.</param>
    /// <exception cref="RuleException">It has ended before, or would succeed itself, or the kind and the successors do not fit.</exception>
    public void End(DateOnly on, SuccessionKind kind, IReadOnlyCollection<Organisation> successors, string note)
    {
        if (Ended is { } before) throw new RuleException($"{Name} already ended on {before:d MMMM yyyy}.");
        if (successors.Any(s => s.Id == Id)) throw new RuleException($"{Name} cannot take over from itself.") { About = nameof(successors) };
        if (successors.Any(s => s.Ended is not null))
            throw new RuleException("An organisation that has ended cannot take over.") { About = nameof(successors) };
        if (kind == SuccessionKind.Merge && successors.Count != 1)
            throw new RuleException("Choose the one organisation that takes over.") { About = nameof(successors) };
        if (kind == SuccessionKind.Split && successors.Count < 2)
            throw new RuleException("Choose at least two organisations that take over.") { About = nameof(successors) };
        if (Began is { } began && on < began) throw new RuleException($"{Name} cannot end before it began on {began:d MMMM yyyy}.");
        Ended = on;
        successions.AddRange(successors.Select(s => new Succession(s.Id, kind, on, note)));
        if (successors.Count == 0) successions.Add(new Succession(null, SuccessionKind.End, on, note));
    }

    /// <summary>Whether it is known by this name, whatever the apostrophes, capitals and spaces.</summary>
    public bool IsKnownAs(string name)
    {
        var plain = NameForm.Of(name);
        return NameForm.Of(Name) == plain || names.Any(n => NameForm.Of(n.Name) == plain);
    }

    private static string Named(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new RuleException("Enter a name for the organisation.") : name.Trim();
}
