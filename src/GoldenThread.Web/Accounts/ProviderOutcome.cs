namespace GoldenThread.Web.Accounts;

/// <summary>How coming back from an organisation's sign-in ended.</summary>
internal enum ProviderOutcome
{
    SignedIn,
    NoAnswer,
    Unverified,
    Unknown,
}
