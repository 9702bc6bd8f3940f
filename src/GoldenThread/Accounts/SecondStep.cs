namespace GoldenThread.Accounts;

/// <summary>What somebody proved, besides a password, when they signed in.</summary>
public enum SecondStep
{
    /// <summary>A code of an authenticator app, or a recovery code.</summary>
    Code,

    /// <summary>A passkey: something one has, which asks for a finger or a number that one knows.</summary>
    Passkey,

    /// <summary>Their organisation's sign-in says that it asked for one.</summary>
    Provider,
}
