using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Policies;

/// <summary>A document that tells practitioners what to do, in all its versions. Its address never changes.</summary>
public sealed class Policy
{
    private readonly List<PolicyVersion> versions = [];
    private readonly List<PolicyCirculation> circulations = [];

    private Policy() => (Reference, Title) = ("", "");

    /// <summary>A policy with its first version.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public Policy(PartnershipId partnership, string reference, string title, PolicyKind kind, OrganisationId? owner, PolicyDraft first, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference.") { About = nameof(reference) };
        if (reference.Trim().Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.')))
            throw new RuleException("A reference has letters, digits, dots and hyphens, such as BRUISING-1.") { About = nameof(reference) };
        // These are the addresses of other pages.
        if (reference.Trim().ToLowerInvariant() is "new") throw new RuleException("Choose another reference.") { About = nameof(reference) };
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title.") { About = nameof(title) };
        (Partnership, Id, Reference, Title, Kind, Owner) = (partnership, PolicyId.New(), reference.Trim(), title.Trim(), kind, owner);
        Add(first, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public PolicyId Id { get; private set; }

    /// <summary>Its reference, which is its address too.</summary>
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>What kind.</summary>
    public PolicyKind Kind { get; private set; }

    /// <summary>The organisation that keeps it; null for the partnership.</summary>
    public OrganisationId? Owner { get; private set; }

    /// <summary>The last day on which it holds; null while no end is known.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended, or what took its place.</summary>
    [UpTo(Longest.Text, "Why it ends")]
    public string? EndedBecause { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<PolicyVersion> Versions => [.. versions.OrderBy(v => v.Number)];

    /// <summary>To whom which version was sent, oldest first.</summary>
    public IReadOnlyList<PolicyCirculation> Circulations => circulations;

    /// <summary>The newest version, in force or not yet.</summary>
    public PolicyVersion Newest => versions.MaxBy(v => v.Number)!;

    /// <summary>Adds a version.</summary>
    /// <exception cref="RuleException">Something is missing, or it would be in force before the one that it changes.</exception>
    public PolicyVersion Add(PolicyDraft draft, Actor by)
    {
        if (EndedOn is not null) throw new RuleException("This policy has ended. Add a new one.");
        if (versions.Count > 0 && draft.InForceFrom < Newest.InForceFrom)
            throw new RuleException($"Version {Newest.Number} is in force from {Newest.InForceFrom:d MMMM yyyy}. A newer one cannot be in force before it.") { About = nameof(draft.InForceFrom) };
        var version = new PolicyVersion(this, versions.Count + 1, draft, by);
        versions.Add(version);
        return version;
    }

    /// <summary>The version in force on a day; null where none is yet.</summary>
    public PolicyVersion? On(DateOnly day) => versions.Where(v => v.InForceFrom <= day).MaxBy(v => v.Number);

    /// <summary>The version whose claims count for this one: itself where it is material, else the last material one before. A minor change carries claims over.</summary>
    public PolicyVersion ClaimsOf(PolicyVersion version) => versions.Where(v => v.IsMaterial && v.Number <= version.Number).MaxBy(v => v.Number)!;

    /// <summary>True where nobody looked at it again by the day that its version in force names.</summary>
    public bool IsPastReview(DateOnly day) => HoldsOn(day) && On(day) is { } version && version.ReviewBy < day;

    /// <summary>True until its last day.</summary>
    public bool HoldsOn(DateOnly day) => !(EndedOn < day);

    /// <summary>True where somebody has to read it, and to confirm that: they never did, or a material change came since.</summary>
    /// <param name="read">What they read last; null for nothing.</param>
    /// <param name="day">The day.</param>
    public bool IsToBeRead(PolicyRead? read, DateOnly day) =>
        HoldsOn(day) && On(day) is { AsksReaders: true } version && !(read?.Version >= ClaimsOf(version).Number);

    /// <summary>Sends its newest version to organisations. What they claimed of a version that this one changes in small things counts for it too.</summary>
    /// <param name="organisations">To whom.</param>
    /// <param name="due">The day by which they are to answer.</param>
    /// <param name="asked">Acknowledgements that there are already.</param>
    /// <param name="by">Who sends it.</param>
    /// <returns>Acknowledgements that are open now.</returns>
    /// <exception cref="RuleException">It goes to nobody, or the day has passed.</exception>
    public ImmutableArray<Acknowledgement> Circulate(IReadOnlyCollection<OrganisationId> organisations, DateOnly due, IEnumerable<Acknowledgement> asked, Actor by)
    {
        if (EndedOn is not null) throw new RuleException("This policy has ended.");
        if (organisations.Count == 0) throw new RuleException("Choose the organisations that it goes to.") { About = nameof(organisations) };
        if (due < LondonTime.Day(by.Now)) throw new RuleException("Enter a day from today on.") { About = nameof(due) };
        var (newest, claims) = (Newest, ClaimsOf(Newest));
        ImmutableArray<OrganisationId> to = [.. organisations.Distinct()];
        var already = asked.Where(a => a.VersionId == claims.Id).Select(a => a.Organisation).ToHashSet();
        circulations.Add(new PolicyCirculation(newest.Number, to, due, by.Now, by.Name));
        return [.. to.Where(o => !already.Contains(o)).Select(o => new Acknowledgement(claims, o, due, null, by.Now))];
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleException">It is not said why.</exception>
    public void End(DateOnly on, string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why it ends, or what took its place.") { About = nameof(because) };
        if (EndedOn is not null) throw new RuleException("This policy has ended already.");
        (EndedOn, EndedBecause) = (on, because.Trim());
    }
}
