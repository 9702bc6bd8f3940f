namespace GoldenThread.Storage.Accounts;

/// <summary>What somebody could sign in with as another. The database shows it on the way in, and to the person whose it is.</summary>
public sealed class AccountSecret
{
    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The password as ASP.NET Core Identity hashes it; null for somebody who signs in another way.</summary>
    [UpTo(Longest.Heading)]
    public string? PasswordHash { get; set; }

    /// <summary>Changes with everything that one signs in with, so that links that were made before are of no use.</summary>
    [UpTo(Longest.Key)]
    public string? SecurityStamp { get; set; }
}
