using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace GoldenThread.Storage.Accounts;

/// <summary>Where ASP.NET Core Identity keeps accounts, their passwords, authenticators, passkeys and outside logins.</summary>
/// <remarks>It saves at each step, and each save commits: a failed sign-in counts, whatever the page does afterwards.</remarks>
public sealed class AccountStore(GoldenThreadDb db, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, GoldenThreadDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer);
