using GoldenThread.Accounts;
using GoldenThread.Storage.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Accounts;

/// <summary>Accounts, and what ASP.NET Core Identity keeps with them.</summary>
/// <remarks>
/// Identity finds its rows by their own keys. In the database these begin with <c>partnership_id</c>, which a trigger fills from the account,
/// and which row-level security adds to every query.
/// </remarks>
internal sealed class AccountMapping : IMapping
{
    public void Add(ModelBuilder model)
    {
        model.Entity<Account>(e =>
        {
            e.ToTable("account").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            e.Property(a => a.UserName).HasMaxLength(Longest.Email);
            e.Property(a => a.NormalizedUserName).HasMaxLength(Longest.Email);
            e.Property(a => a.Email).HasMaxLength(Longest.Email);
            e.Property(a => a.NormalizedEmail).HasMaxLength(Longest.Email);
            e.Property(a => a.PasswordHash).HasMaxLength(Longest.Heading);
            e.Property(a => a.SecurityStamp).HasMaxLength(Longest.Key);
            e.Property(a => a.ConcurrencyStamp).HasMaxLength(Longest.Key);
            e.Property(a => a.PhoneNumber).HasMaxLength(Longest.Key);
            e.Ignore(a => a.Session);
            // AccountStore keeps them as an AccountSecret.
            e.Ignore(a => a.PasswordHash);
            e.Ignore(a => a.SecurityStamp);
        });
        model.Entity<AccountSecret>(e =>
        {
            e.ToTable("account_secret").HasKey(s => s.AccountId);
            e.Property(s => s.AccountId).ValueGeneratedNever();
        });
        model.Entity<IdentityUserClaim<Guid>>(e =>
        {
            e.ToTable("account_claim").HasKey(c => c.Id);
            e.Property(c => c.ClaimType).HasMaxLength(Longest.Line);
            e.Property(c => c.ClaimValue).HasMaxLength(Longest.Text);
            e.Property(c => c.UserId).HasColumnName("account_id");
        });
        model.Entity<IdentityUserLogin<Guid>>(e =>
        {
            e.ToTable("account_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
            e.Property(l => l.LoginProvider).HasMaxLength(Longest.Key);
            e.Property(l => l.ProviderKey).HasMaxLength(Longest.Line);
            e.Property(l => l.ProviderDisplayName).HasMaxLength(Longest.Line);
            e.Property(l => l.UserId).HasColumnName("account_id");
        });
        model.Entity<IdentityUserToken<Guid>>(e =>
        {
            e.ToTable("account_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            e.Property(t => t.LoginProvider).HasMaxLength(Longest.Key);
            e.Property(t => t.Name).HasMaxLength(Longest.Key);
            e.Property(t => t.Value).HasMaxLength(Longest.Text);
            e.Property(t => t.UserId).HasColumnName("account_id");
        });
        model.Entity<IdentityUserPasskey<Guid>>(e =>
        {
            e.ToTable("account_passkey").HasKey(p => p.CredentialId);
            e.Property(p => p.UserId).HasColumnName("account_id");
            e.OwnsOne(p => p.Data).ToJson("data");
        });
        model.Entity<SignInSession>(e =>
        {
            e.ToTable("sign_in_session").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<SecondStepRule>(e =>
        {
            e.ToTable("second_step_rule").HasKey(r => new { r.Partnership, r.Role });
            e.Property(r => r.Since);
            e.Property(r => r.GraceDays);
            e.Property(r => r.ProviderCounts);
        });
        model.Entity<SecondStepRecovery>(e =>
        {
            e.ToTable("second_step_recovery").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
        });
        model.Entity<Invitation>(e =>
        {
            e.ToTable("invitation").HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
        });
        model.Entity<ApiToken>(e =>
        {
            e.ToTable("api_token").HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
        });
    }
}
