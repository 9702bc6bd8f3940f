namespace GoldenThread.Storage.Accounts;

/// <summary>What a token is for.</summary>
public enum TokenPurpose
{
    /// <summary>A machine client of the API.</summary>
    Api,

    /// <summary>A calendar that subscribes to due dates.</summary>
    Calendar,
}
