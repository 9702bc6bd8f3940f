using GoldenThread.Accounts;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>Who has a second step, who needs one, and until when they may go without.</summary>
internal sealed class FindSecondSteps(GoldenThreadDb db)
{
    /// <summary>One account, in whatever session: its own, or that of signing in.</summary>
    public async Task<SecondStepStanding> Of(Account account)
    {
        var rule = await db.SecondStepRules.AsNoTracking().SingleOrDefaultAsync(one => one.Partnership == account.Partnership && one.Role == account.Role);
        return new SecondStepStanding(account, Best(account, await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(key => key.UserId == account.Id)), rule);
    }

    /// <summary>Everybody who can sign in, by name.</summary>
    public async Task<IReadOnlyList<SecondStepStanding>> All()
    {
        var rules = await db.SecondStepRules.AsNoTracking().ToDictionaryAsync(rule => rule.Role);
        var keys = (await db.Set<IdentityUserPasskey<Guid>>().Select(key => key.UserId).Distinct().ToListAsync()).ToHashSet();
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.EndedAt == null).OrderBy(account => account.FullName).ToListAsync();
        return [.. accounts.Select(account => new SecondStepStanding(account, Best(account, keys.Contains(account.Id)), rules.GetValueOrDefault(account.Role)))];
    }

    private static SecondStep? Best(Account account, bool hasPasskey) =>
        account.TwoFactorEnabled ? SecondStep.Code : hasPasskey ? SecondStep.Passkey : account.ProviderStepAt is not null ? SecondStep.Provider : null;
}
