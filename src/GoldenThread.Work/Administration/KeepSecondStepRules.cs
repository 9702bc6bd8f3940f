using GoldenThread.Accounts;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>A partnership says which roles need a second step to sign in.</summary>
internal sealed class KeepSecondStepRules(GoldenThreadDb db, Acting acting, Saving saving, SecurityLog security)
{
    /// <summary>What is usual where nobody said anything: two weeks.</summary>
    public const int UsualGrace = 14;

    /// <summary>What is said of each role; a role of which nobody said anything is left out.</summary>
    public async Task<IReadOnlyList<SecondStepRule>> Kept() => await db.SecondStepRules.AsNoTracking().OrderBy(rule => rule.Role).ToListAsync();

    /// <summary>A number that changes with what is kept, so that of two people the second is told.</summary>
    public static uint Version(IReadOnlyList<SecondStepRule> kept) => kept.Count == 0 ? 0 : (uint)(kept.Max(rule => rule.At).ToUnixTimeMilliseconds() / 10);

    /// <summary>Says it for all roles.</summary>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="roles">The roles that need one.</param>
    /// <param name="graceDays">How many days somebody may go without.</param>
    /// <param name="providerCounts">Whether the word of an organisation's sign-in is enough.</param>
    /// <exception cref="RuleException">The days are refused.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public async Task Say(uint seen, IReadOnlyCollection<Role> roles, int graceDays, bool providerCounts)
    {
        var kept = await db.SecondStepRules.ToListAsync();
        await saving.Change(Version(kept), seen, () =>
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var rule = kept.Find(one => one.Role == role);
                if (rule is null)
                {
                    if (!roles.Contains(role)) continue;
                    db.SecondStepRules.Add(rule = new SecondStepRule { Partnership = acting.Partnership, Role = role });
                }

                rule.Say(roles.Contains(role), graceDays, providerCounts, acting.By);
            }
        }, "Who needs a second step to sign in", Theirs);
        security.AccountChanged("second-step-rule", acting.By.Person.Value, acting.By.Person.Value);
    }

    private async Task<string?> Theirs() =>
        string.Join("\n", (await Kept()).Where(rule => rule.Since is not null).Select(rule => $"{rule.Role.InWords()}: {rule.GraceDays} days, changed by {rule.ByName}"));
}
