using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>What an organisation that shares something asks of those it shares it with. No level reaches what is limited.</summary>
public sealed class StatementLimit
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public LimitId Id { get; init; } = LimitId.New();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Whose limit it is.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The organisations, teams or people who see it.</summary>
    public required IReadOnlyList<Guid> Audience { get; init; }

    /// <summary>What for.</summary>
    [UpTo(Longest.Line)]
    public string? Purpose { get; init; }

    /// <summary>The last day on which they see its content.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>True where the family must not be told.</summary>
    public bool NotToFamily { get; init; }

    /// <summary>True where it must not be passed on.</summary>
    public bool NoOnwardSharing { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>True while its audience sees the content.</summary>
    public bool ShowsAt(DateTimeOffset at) => !(UntilDay < LondonTime.Day(at));
}
