namespace GoldenThread.Accounts;

/// <summary>What the second person said to a recovery.</summary>
public enum RecoveryAnswer
{
    /// <summary>The second step was taken off.</summary>
    Agreed,

    /// <summary>Nothing was changed.</summary>
    Refused,
}
