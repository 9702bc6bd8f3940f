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

    /// <summary>When the person was given their role, in UTC; null where that was before it was kept.</summary>
    public DateTimeOffset? RoleSince { get; set; }

    /// <summary>When their organisation's sign-in last said that it had asked for a second step, in UTC.</summary>
    public DateTimeOffset? ProviderStepAt { get; set; }

    /// <summary>True where the person wishes for one letter a day with all reminders.</summary>
    public bool GathersReminders { get; set; }

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
