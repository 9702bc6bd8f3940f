using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Storage.Accounts;

/// <summary>A person's account in one partnership.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A new account with an id.</summary>
    public Account() => Id = Sequence.NewId();

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The organisation for which the person acts; null for the partnership itself.</summary>
    public OrganisationId? Organisation { get; set; }

    /// <summary>What the person may do.</summary>
    public required Role Role { get; set; }

    /// <summary>The person's name, as the history shows it.</summary>
    [UpTo(Longest.Name, "Name")]
    public required string FullName { get; set; }

    /// <summary>When the account was ended, in UTC; null while it is in use. Accounts are not deleted: the history names them.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was ended.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? EndedBecause { get; set; }

    /// <summary>The last sign-in, in UTC.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>
    /// False once the account has ended, or while an administrator has locked it: then nothing works that belongs to it. Only administrators
    /// lock accounts (<see cref="IdentityUser{TKey}.LockoutEnd"/>); too many wrong passwords lock nobody's account, see <see cref="SignInAttempts"/>.
    /// </summary>
    /// <param name="now">The moment.</param>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && !(LockoutEnd > now);

    /// <summary>For whom a transaction of this person works.</summary>
    public Session Session => new(Partnership, new PersonId(Id), FullName, Organisation, Role);
}

/// <summary>A signed-in browser. The cookie holds only the id; ending the row ends the session.</summary>
public sealed class SignInSession
{
    /// <summary>Its id: random, because it is what the cookie holds.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The serialised ticket.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last used, in UTC.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends unless it is used, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The browser, in words for its owner.</summary>
    [UpTo(Longest.Line)]
    public string? Device { get; init; }

    /// <summary>When its person last proved again who they are, in UTC; null where they have not since they signed in.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>An invitation to open an account.</summary>
public sealed class Invitation
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>To whom it went.</summary>
    [UpTo(Longest.Email, "E-mail address")]
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

/// <summary>What a token is for.</summary>
public enum TokenPurpose
{
    /// <summary>A machine client of the API.</summary>
    Api,

    /// <summary>A calendar that subscribes to due dates.</summary>
    Calendar,
}
