namespace GoldenThread.Storage.Plans;

/// <summary>Where a draft stands.</summary>
public enum ImportState
{
    /// <summary>It is being checked.</summary>
    Open,

    /// <summary>It became a plan.</summary>
    Accepted,

    /// <summary>It was given up.</summary>
    Abandoned,
}
