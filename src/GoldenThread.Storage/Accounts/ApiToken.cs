namespace GoldenThread.Storage.Accounts;

/// <summary>A token with which a machine client, or a calendar, reads in the name of an account.</summary>
public sealed class ApiToken
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>Who answers for it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What it is for, in a few words.</summary>
    [UpTo(Longest.Line)]
    public required string Name { get; init; }

    /// <summary>Whether it is for the API or for a calendar.</summary>
    public required TokenPurpose Purpose { get; init; }

    /// <summary>The role in which its bearer acts.</summary>
    public required Role Role { get; init; }

    /// <summary>The organisation for which its bearer acts.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>When it was issued, in UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Until when it works, in UTC; null until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The last use, in UTC.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked, in UTC.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
