namespace GoldenThread.Storage.Directories;

/// <summary>An organisation's directory of staff, which says by SCIM who joins and who leaves.</summary>
public sealed class StaffDirectory
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>Whose it is, in a few words.</summary>
    [UpTo(Longest.Line, "Name")]
    public required string Name { get; init; }

    /// <summary>The mail domains that it may speak for, with spaces between.</summary>
    [UpTo(Longest.Heading, "Mail domains")]
    public required string Domains { get; init; }

    /// <summary>The organisation whose people alone it keeps; null for the whole partnership's.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>SHA-256 of its token; the token itself is kept nowhere.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>When the token was issued, in UTC.</summary>
    public required DateTimeOffset IssuedAt { get; set; }

    /// <summary>Who issued it.</summary>
    [UpTo(Longest.Name)]
    public required string IssuedByName { get; set; }

    /// <summary>Until when it works, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The last use, in UTC.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether it may speak for an address.</summary>
    /// <param name="address">The address.</param>
    public bool SpeaksFor(string address) =>
        Domains.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(domain => address.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase));
}
