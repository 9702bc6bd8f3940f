using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>Makes an account. The session is the system's: the person has no account yet to act with.</summary>
internal sealed class OpenAccount(UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Makes it and saves it, with what was changed besides; where it is refused, nothing is saved.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="organisation">For whom they act.</param>
    /// <param name="fullName">Their name.</param>
    /// <param name="email">Their address. Whoever asks for this knows that they read its mail.</param>
    /// <param name="password">Their password; null for somebody who signs in through their organisation.</param>
    public async Task<IdentityResult> Open(PartnershipId partnership, Role role, OrganisationId? organisation, string fullName, string email, string? password)
    {
        var account = new Account
        {
            Partnership = partnership,
            Organisation = organisation,
            Role = role,
            FullName = fullName.Trim(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            RoleSince = clock.GetUtcNow(),
        };
        try
        {
            return password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        }
        catch (DbUpdateException fault) when (!UnwritableText.Caused(fault))
        {
            // An address is unique in the installation, and another partnership's accounts cannot be seen from here.
            return IdentityResult.Failed(accounts.ErrorDescriber.DuplicateEmail(email));
        }
    }
}
