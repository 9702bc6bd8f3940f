using GoldenThread.Time;

namespace GoldenThread.SelfAssessments;

/// <summary>One time of a self-assessment: by which standards, who is asked, by when.</summary>
public sealed class Cycle
{
    private Cycle() => (Reference, Title, OpenedByName, Set) = ("", "", "", null!);

    /// <summary>Opens one.</summary>
    /// <exception cref="RuleException">Something is missing, or the day has passed.</exception>
    public Cycle(PartnershipId partnership, string reference, string title, StandardSet set, DateOnly due, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference, such as S11-2026.") { About = nameof(Reference) };
        if (!reference.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) throw new RuleException("The reference can have letters, digits, hyphens and underscores.") { About = nameof(Reference) };
        // These are the addresses of other pages.
        if (reference.Trim().ToLowerInvariant() is "new" or "standards" or "differences") throw new RuleException("Choose another reference.") { About = nameof(Reference) };
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title.") { About = nameof(Title) };
        (Partnership, Id, Reference, Title, Set, OpenedAt, OpenedByName) = (partnership, Sequence.NewId(), reference.Trim(), title.Trim(), set, by.Now, by.Name);
        MoveDue(due, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its reference, once in a partnership.</summary>
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>The standards as they were when it opened.</summary>
    public StandardSet Set { get; private set; }

    /// <summary>The day by which organisations sign off.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string OpenedByName { get; private set; }

    /// <summary>When it was closed, in UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was said when it closed: about returns that were never signed off, for instance.</summary>
    [UpTo(Longest.Text, "What remains")]
    public string? ClosedWith { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True while returns can be signed off and questioned.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>Asks an organisation. Words and evidence of its last return come along, dated; scores do not, as they are given anew.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="last">Its last return that was signed off, with the cycle it was of; null where there is none.</param>
    /// <exception cref="RuleException">The cycle is closed.</exception>
    public SelfAssessment Ask(OrganisationId organisation, (SelfAssessment Return, Cycle Of)? last = null)
    {
        Goes();
        return new SelfAssessment(this, organisation, Along(last));
    }

    /// <summary>Names somebody for the panel.</summary>
    /// <exception cref="RuleException">They are on it, or the cycle is closed.</exception>
    public Panellist Name(PersonId person, string name, OrganisationId? organisation, IEnumerable<Panellist> panel)
    {
        Goes();
        if (panel.Any(p => p.Person == person && p.LeftAt is null)) throw new RuleException($"{name} is on the panel already.");
        return new Panellist(this, person, name, organisation);
    }

    /// <summary>Moves the day by which organisations sign off.</summary>
    /// <exception cref="RuleException">The day has passed, or the cycle is closed.</exception>
    public void MoveDue(DateOnly due, Actor by)
    {
        Goes();
        if (due < LondonTime.Day(by.Now)) throw new RuleException("Enter a day from today on.") { About = nameof(Due) };
        Due = due;
    }

    /// <summary>Closes it. Returns that were not signed off stay open for ever, and are counted as such.</summary>
    /// <param name="notSignedOff">How many were not signed off.</param>
    /// <param name="notSettled">How many have questions or panel scores that nobody answered.</param>
    /// <param name="with">What is said about them.</param>
    /// <param name="by">Who closes it.</param>
    /// <exception cref="RuleException">It is closed, or something remains and nobody says what about it.</exception>
    public void Close(int notSignedOff, int notSettled, string? with, Actor by)
    {
        Goes();
        if (notSignedOff + notSettled > 0 && string.IsNullOrWhiteSpace(with))
            throw new RuleException($"{notSignedOff} returns are not signed off and {notSettled} are not settled. Enter what happens with them.") { About = nameof(ClosedWith) };
        (ClosedAt, ClosedWith) = (by.Now, string.IsNullOrWhiteSpace(with) ? null : with.Trim());
    }

    private IEnumerable<StatementAnswer> Along((SelfAssessment Return, Cycle Of)? last)
    {
        if (last is not ({ SignedOffAt: { } at } before, var of)) return [];
        return Set.Statements.Select(s => before.Answer(s.Reference)).OfType<StatementAnswer>().Where(a => a.Words.Length + a.Evidence.Length + a.Actions.Length + a.Because.Length > 0).Select(
            a => new StatementAnswer(a.Statement, null)
            {
                Because = a.Because,
                Words = a.Words,
                Evidence = a.Evidence,
                Actions = a.Actions,
                Brought = new BroughtAlong(LondonTime.Day(at), of.Reference, a.Score is { } score ? of.Set.Name(score) : "", a.Words, a.Evidence),
            });
    }

    private void Goes()
    {
        if (!IsOpen) throw new RuleException("This cycle is closed.");
    }
}
