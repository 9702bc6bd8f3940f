using GoldenThread.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Accounts;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class AccountSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Accounts of people.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Sign-in sessions.</summary>
        public DbSet<SignInSession> SignInSessions => db.Set<SignInSession>();

        /// <summary>Which roles need a second step.</summary>
        public DbSet<SecondStepRule> SecondStepRules => db.Set<SecondStepRule>();

        /// <summary>Requests to take a lost second step off.</summary>
        public DbSet<SecondStepRecovery> SecondStepRecoveries => db.Set<SecondStepRecovery>();

        /// <summary>Invitations.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>Tokens of machine clients and calendars.</summary>
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}
