using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace GoldenThread.Storage.Accounts;

/// <summary>Where ASP.NET Core Identity keeps accounts, their passwords, authenticators, passkeys and outside logins.</summary>
/// <remarks>
/// It saves at each step, and each save commits: a failed sign-in counts, whatever the page does afterwards. Passwords stand in a table of their own
/// (<see cref="AccountSecret"/>); the secret of an authenticator app and recovery codes are sealed under the installation's key.
/// </remarks>
public sealed class AccountStore(GoldenThreadDb db, InstallationKey key, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, GoldenThreadDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>,
    IdentityUserPasskey<Guid>>(db, describer)
{
    /// <summary>What the secrets of authenticator apps are sealed for.</summary>
    internal const string Purpose = "authenticators";

    private readonly Sealing sealing = new(key, Purpose);

    /// <inheritdoc/>
    public override async Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken = default) =>
        (await Secret(user, cancellationToken)).PasswordHash = passwordHash;

    /// <inheritdoc/>
    public override async Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken = default) =>
        (await Secret(user, cancellationToken)).PasswordHash;

    /// <inheritdoc/>
    public override async Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken = default) =>
        await GetPasswordHashAsync(user, cancellationToken) is not null;

    /// <inheritdoc/>
    public override async Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken = default) =>
        (await Secret(user, cancellationToken)).SecurityStamp = stamp;

    /// <inheritdoc/>
    public override async Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken = default) =>
        (await Secret(user, cancellationToken)).SecurityStamp;

    /// <inheritdoc/>
    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : sealing.Seal(value), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">It was sealed under another installation's key.</exception>
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept ? sealing.Unseal(kept) : null;

    // A new account's is kept with it, by the same save.
    private async Task<AccountSecret> Secret(Account user, CancellationToken cancellationToken)
    {
        if (await Context.FindAsync<AccountSecret>([user.Id], cancellationToken) is { } kept)
            return kept;
        var made = new AccountSecret { AccountId = user.Id, Partnership = user.Partnership };
        Context.Add(made);
        return made;
    }
}
