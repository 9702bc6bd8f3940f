namespace GoldenThread.Storage.Accounts;

/// <summary>An invitation to open an account.</summary>
public sealed class Invitation
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>To whom it went.</summary>
    [UpTo(Longest.Email, "Email address")]
    public required string Email { get; init; }

    /// <summary>The person's name, as the administrator gave it.</summary>
    [UpTo(Longest.Name, "Name")]
    public required string FullName { get; init; }

    /// <summary>The role that the account will have.</summary>
    public required Role Role { get; init; }

    /// <summary>The organisation that it will act for.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is kept nowhere.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>Who invited.</summary>
    public PersonId? InvitedBy { get; init; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public required string InvitedByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Until when the link works, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
