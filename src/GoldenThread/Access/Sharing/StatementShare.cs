using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Access.Sharing;

/// <summary>Statements of a child's record that were shared with others, on which basis, and until when. It is never edited: it ends, and another begins.</summary>
public sealed class StatementShare
{
    private static readonly FactKind[] SayWho = [FactKind.Name, FactKind.Born, FactKind.Due];

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>Of whose record.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The organisation that shares.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who shares; null where it came from a system of the organisation.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The statements.</summary>
    public required IReadOnlyList<Guid> Statements { get; init; }

    /// <summary>The organisations and people with whom they are shared.</summary>
    public required IReadOnlyList<Guid> Recipients { get; init; }

    /// <summary>Why it is shared.</summary>
    public required ShareKind Kind { get; init; }

    /// <summary>On which basis.</summary>
    public required ShareBasis Basis { get; init; }

    /// <summary>Why consent is not asked for.</summary>
    public WithoutConsent? WithoutConsent { get; init; }

    /// <summary>What for.</summary>
    [UpTo(Longest.Line)]
    public string? Purpose { get; init; }

    /// <summary>What else is said of it.</summary>
    [UpTo(Longest.Text)]
    public string? Because { get; init; }

    /// <summary>The agreement on which it rests; null where there is none.</summary>
    public Guid? Agreement { get; init; }

    /// <summary>The consent on which it rests; null where that is not its basis.</summary>
    public Guid? Consent { get; init; }

    /// <summary>The last day on which its recipients see the contents.</summary>
    public required DateOnly UntilDay { get; init; }

    /// <summary>True where the family must not be told.</summary>
    public bool NotToFamily { get; init; }

    /// <summary>True where it must not be passed on.</summary>
    public bool NoOnwardSharing { get; init; }

    /// <summary>When it ended before its last day, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public string? EndedBecause { get; private set; }

    /// <summary>True while its recipients see the contents.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && LondonTime.Day(at) <= UntilDay && !(EndedAt <= at);

    /// <summary>True where somebody is among those with whom it was shared.</summary>
    public bool IsTo(Worker viewer) => Recipients.Contains(viewer.Person.Value) || (viewer.Organisation is { } of && Recipients.Contains(of.Value));

    /// <summary>True where it shows somebody a statement at a moment: one of those that were shared, or one that says whose record it is.</summary>
    public bool Shows(Statement statement, Worker viewer, DateTimeOffset at) => Child == statement.Child && HoldsAt(at) && IsTo(viewer) && (Statements.Contains(statement.Number.Value) || SaysWho(statement));

    /// <summary>True where it told an organisation of a statement: by itself, or through one of its people.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="isOne">True of its people.</param>
    public bool Told(StatementId statement, OrganisationId organisation, Func<Guid, bool> isOne) => Statements.Contains(statement.Value) && Recipients.Any(r => r == organisation.Value || isOne(r));

    /// <summary>It ends: what rests on it closes.</summary>
    public void End(DateTimeOffset at, string because) => (EndedAt, EndedBecause) = (at, because);

    // The name and the birthday of the child go with whatever is shared: a thing is shared of somebody.
    private static bool SaysWho(Statement statement) =>
        statement is { Fact: { } fact, IsSo: true, Limit: null } && SayWho.Contains(fact) && statement.About?.Value == statement.Child.Value;
}
