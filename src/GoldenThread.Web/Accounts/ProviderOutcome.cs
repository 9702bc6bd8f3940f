namespace GoldenThread.Web.Accounts;

/// <summary>How coming back from an organisation's sign-in ended.</summary>
internal enum ProviderOutcome
{
    SignedIn,

    /// <summary>Signed in, but without the second step that the role needs: they are told how to set one up.</summary>
    SignedInWithoutStep,

    /// <summary>The code of their app is asked for before they are signed in.</summary>
    AskedForCode,
    NoAnswer,
    Unverified,
    Unknown,
}
