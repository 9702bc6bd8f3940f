using GoldenThread.Accounts;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Work.Accounts;

/// <summary>Which second step an account has, and what its role asks for.</summary>
/// <param name="Account">The account.</param>
/// <param name="Has">The best that it has; null for none.</param>
/// <param name="Rule">What is asked of its role; null where nobody ever said.</param>
internal sealed record SecondStepStanding(Account Account, SecondStep? Has, SecondStepRule? Rule)
{
    /// <summary>True where the role needs a second step and the account has none that counts.</summary>
    public bool Lacks => Rule?.Since is not null && !Rule.Takes(Has);

    /// <summary>From when on it gets in with a second step alone; null where its role needs none.</summary>
    public DateTimeOffset? Until => Rule?.Until(Account.RoleSince);

    /// <summary>True where nothing works for it any more but setting a second step up.</summary>
    /// <param name="now">The moment.</param>
    public bool IsShutOut(DateTimeOffset now) => Rule?.ShutsOut(Has, Account.RoleSince, now) == true;
}
