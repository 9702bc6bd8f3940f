using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>Access to one child's record that somebody was given, until a day. None renews itself.</summary>
public sealed class AccessGrant
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>To whom; null where it is to an organisation.</summary>
    public PersonId? Account { get; init; }

    /// <summary>To which organisation; null where it is to a person.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>What gave it.</summary>
    public required GrantKind Kind { get; init; }

    /// <summary>How much.</summary>
    public required Level Level { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>When it was ended before its last day, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who gave it; null where it came with something else.</summary>
    public PersonId? GivenBy { get; init; }

    /// <summary>The request, meeting, share or challenge that it is of.</summary>
    public Guid? Of { get; init; }

    /// <summary>The same, given by somebody else.</summary>
    public AccessGrant By(PersonId? giver) => new()
    {
        Partnership = Partnership,
        Child = Child,
        Account = Account,
        Organisation = Organisation,
        Kind = Kind,
        Level = Level,
        At = At,
        ToDay = ToDay,
        GivenBy = giver,
        Of = Of,
    };

    /// <summary>True while it lasts.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && LondonTime.Day(at) <= ToDay && !(EndedAt <= at);
}
