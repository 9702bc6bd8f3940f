using GoldenThread.Storage.Accounts;

namespace GoldenThread.Work.Accounts;

/// <summary>How somebody signs in.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">The name of the organisation that they act for; null for the partnership itself.</param>
/// <param name="HasPassword">True where there is a password.</param>
/// <param name="RecoveryCodes">Recovery codes that are left.</param>
/// <param name="Passkeys">How many passkeys there are.</param>
internal sealed record WaysIn(Account Account, string? Organisation, bool HasPassword, int RecoveryCodes, int Passkeys);
