namespace GoldenThread.Audits;

/// <summary>Where a sheet stands.</summary>
public enum SheetState
{
    /// <summary>The auditor writes it.</summary>
    Open,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>The lead accepted it.</summary>
    Accepted,
}
