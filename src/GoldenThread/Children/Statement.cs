using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>
/// What one organisation says at a moment, on a basis: the unit of a record. It is never overwritten: its organisation supersedes or withdraws it,
/// another adds one that differs.
/// </summary>
public sealed class Statement
{
    private IReadOnlyDictionary<string, string> words = new Dictionary<string, string>(StringComparer.Ordinal);

    private Statement() => AuthorName = "";

    /// <summary>A statement.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="statement">Its id; the same in the record of each sibling whom it concerns.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="by">Who writes it, and when.</param>
    /// <param name="given">How it was given.</param>
    /// <exception cref="RuleException">It is said to have happened in the future.</exception>
    public Statement(PartnershipId partnership, ChildId child, StatementId statement, StatementKind kind, WrittenBy by, Given given) : this()
    {
        if (given.Happened > by.Recorded) throw new RuleException("Enter a date that is not in the future") { About = nameof(Happened) };
        (Partnership, Child, Id, Number, Kind, Organisation, Author, AuthorName, Recorded, Happened) =
            (partnership, child, Sequence.NewId(), statement, kind, by.Organisation, by.Author, by.Name, by.Recorded, given.Happened ?? by.Recorded);
        (Basis, Source, Document, WrittenAt, Part, Seal, Limit, HandedIn, Supersedes) =
            (given.Basis, given.Source, given.Document, given.WrittenAt, given.Part, given.Seal, given.Limit, given.HandedIn, given.Supersedes);
        (HangsOn, GivenKey, ValidFrom) = (given.HangsOn, given.GivenKey, given.When);
        if (given.Place is { } place) (Place, PlaceKey) = (place.Trim(), Children.Place.Key(place));
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>In whose record it stands.</summary>
    public ChildId Child { get; private set; }

    /// <summary>The id of its row.</summary>
    public Guid Id { get; private set; }

    /// <summary>The statement; its rows in the records of siblings have the same.</summary>
    public StatementId Number { get; private set; }

    /// <summary>What it is.</summary>
    public StatementKind Kind { get; private set; }

    /// <summary>The organisation whose statement it is.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Who wrote it; null where it came from a system of the organisation.</summary>
    public PersonId? Author { get; private set; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public string AuthorName { get; private set; }

    /// <summary>On what it rests; null where that is no question, as of an involvement's event.</summary>
    public Basis? Basis { get; private set; }

    /// <summary>Who said it; null where somebody saw it, or a record was looked into.</summary>
    public IndividualId? Source { get; private set; }

    /// <summary>Which document or record was looked into, and what that rests on.</summary>
    [UpTo(Longest.Line)]
    public string? Document { get; private set; }

    /// <summary>When it was so, or happened, in UTC.</summary>
    public DateTimeOffset Happened { get; private set; }

    /// <summary>When the record had it: the server's clock, in UTC.</summary>
    public DateTimeOffset Recorded { get; private set; }

    /// <summary>What a device's clock said when it was written without signal; it decides nothing.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>The part of the record.</summary>
    public Part Part { get; private set; } = Part.Record;

    /// <summary>The seal that it is under.</summary>
    public SealId? Seal { get; private set; }

    /// <summary>Further seals that it is under: all of them must be open.</summary>
    public IReadOnlyList<Guid> AlsoSealed { get; private set; } = [];

    /// <summary>The limit that its organisation set.</summary>
    public LimitId? Limit { get; private set; }

    /// <summary>The statement that this one takes the place of.</summary>
    public StatementId? Supersedes { get; private set; }

    /// <summary>The statement on which it hangs: of an event the contact or the fact that emits it. It ends with that.</summary>
    public StatementId? HangsOn { get; private set; }

    /// <summary>What the sender calls it: the key of a draft, the id of an event. A second of one key changes nothing.</summary>
    [UpTo(Longest.Key)]
    public string? GivenKey { get; private set; }

    /// <summary>When another took its place, in UTC.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>When it was withdrawn, in UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was superseded or withdrawn.</summary>
    [UpTo(Longest.Text)]
    public string? EndedBecause { get; private set; }

    /// <summary>True where an organisation that may not open the record gave it.</summary>
    public bool HandedIn { get; private set; }

    /// <summary>The kind of a fact.</summary>
    public FactKind? Fact { get; private set; }

    /// <summary>Whom it is about.</summary>
    public IndividualId? About { get; init; }

    /// <summary>The other person, of a fact between two.</summary>
    public IndividualId? Other { get; private set; }

    /// <summary>The address, of a fact with a place.</summary>
    [UpTo(Longest.Line)]
    public string? Place { get; private set; }

    /// <summary>What the address is compared by.</summary>
    [UpTo(Longest.Line)]
    public string? PlaceKey { get; private set; }

    /// <summary>What a fact of one person says; of an event its kind.</summary>
    [UpTo(Longest.Line)]
    public string? Value { get; init; }

    /// <summary>A closer word of a fact.</summary>
    [UpTo(Longest.Key)]
    public string? Nuance { get; private set; }

    /// <summary>False denies the fact.</summary>
    public bool IsSo { get; private set; } = true;

    /// <summary>How much of the week.</summary>
    public Share? Share { get; private set; }

    /// <summary>Why there is no value.</summary>
    public NotSaid? NotSaid { get; private set; }

    /// <summary>From when a fact is so; null for always. Of an event that has no day: what is known of when it happened.</summary>
    public ApproximateDate? ValidFrom { get; private set; }

    /// <summary>Until when a fact is so; null where no end is known.</summary>
    public ApproximateDate? ValidTo { get; private set; }

    /// <summary>What else its kind has, by name: what was observed, what was said, an answer's gap.</summary>
    public IReadOnlyDictionary<string, string> Words { get => words; init => words = value; }

    /// <summary>Says with which statement it was made: it comes under the same seal.</summary>
    public Statement StatedWith(StatementId statement)
    {
        words = new Dictionary<string, string>(words, StringComparer.Ordinal) { ["with"] = statement.Value.ToString() };
        return this;
    }

    /// <summary>A fact.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="statement">Its id; the same in the record of each sibling whom it concerns.</param>
    /// <param name="by">Who writes it, and when.</param>
    /// <param name="content">What it says.</param>
    /// <param name="given">How it was given.</param>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public static Statement OfFact(PartnershipId partnership, ChildId child, StatementId statement, WrittenBy by, FactContent content, Given given)
    {
        var said = content.Checked();
        if (given.Basis is null) throw new RuleException("Choose on what this rests") { About = nameof(Basis) };
        return new Statement(partnership, child, statement, StatementKind.Fact, by, given)
        {
            Fact = said.Kind,
            About = said.About,
            Other = said.Other,
            Place = said.Place?.Trim(),
            PlaceKey = said.Place is { } address && said.Kind.IsOfPlace() ? Children.Place.Key(address) : null,
            Value = said.Value?.Trim(),
            Nuance = said.Nuance,
            IsSo = said.Is,
            Share = said.Share,
            ValidFrom = said.From,
            ValidTo = said.To,
            NotSaid = said.NotSaid,
        };
    }

    /// <summary>True where it stood at a moment: recorded by then, and neither superseded nor withdrawn by then.</summary>
    /// <param name="known">The moment, in UTC.</param>
    public bool Stands(DateTimeOffset known) => Recorded <= known && !(SupersededAt <= known) && !(WithdrawnAt <= known);

    /// <summary>Whether what it says was so on a day.</summary>
    public Holding Holds(DateOnly day)
    {
        var (first, last) = (ValidFrom?.Earliest ?? DateOnly.MinValue, ValidTo?.Latest ?? DateOnly.MaxValue);
        if (day < first || day > last) return Holding.No;
        return (ValidFrom?.Latest ?? DateOnly.MinValue) <= day && day <= (ValidTo?.Earliest ?? DateOnly.MaxValue) ? Holding.Certainly : Holding.Perhaps;
    }

    /// <summary>The earliest day on which it may have begun to be so.</summary>
    public DateOnly Starts => ValidFrom?.Earliest ?? DateOnly.MinValue;

    /// <summary>Puts it under a seal, beside those under which it is.</summary>
    public void PutUnder(SealId seal)
    {
        if (Seal is null) Seal = seal;
        else if (Seal != seal && !AlsoSealed.Contains(seal.Value)) AlsoSealed = [.. AlsoSealed, seal.Value];
    }

    /// <summary>Its organisation takes it back.</summary>
    /// <param name="because">Why.</param>
    /// <param name="by">Who does, and when.</param>
    /// <exception cref="RuleException">It is another organisation's, or does not stand, or no reason is given.</exception>
    public void Withdraw(string because, WrittenBy by)
    {
        RequireOwn(because, by);
        (WithdrawnAt, EndedBecause) = (by.Recorded, because.Trim());
    }

    /// <summary>Another statement of its organisation takes its place.</summary>
    /// <param name="because">Why.</param>
    /// <param name="by">Who does, and when.</param>
    /// <exception cref="RuleException">It is another organisation's, or does not stand, or no reason is given.</exception>
    public void GiveWay(string because, WrittenBy by)
    {
        RequireOwn(because, by);
        (SupersededAt, EndedBecause) = (by.Recorded, because.Trim());
    }

    /// <summary>What it hangs on ended, and it ends with it, with the same reason.</summary>
    /// <param name="of">What it hangs on; null where nothing is known of it.</param>
    /// <param name="by">Who ends it, and when.</param>
    public void EndWith(Statement? of, WrittenBy by) => Withdraw(of?.EndedBecause ?? "What it depends on no longer holds", by);

    private void RequireOwn(string because, WrittenBy by)
    {
        if (by.Organisation != Organisation) throw new RuleException("Only the organisation that made a statement changes it. Add a statement that differs");
        if (!Stands(by.Recorded)) throw new RuleException("This statement was superseded or withdrawn already");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
    }
}
