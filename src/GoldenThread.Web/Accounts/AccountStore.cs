using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace GoldenThread.Web.Accounts;

/// <summary>Identity's own store on our database. There are no role tables: an account has one role, in its own row.</summary>
internal sealed class AccountStore(GoldenThreadDb db, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, GoldenThreadDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, errors);
