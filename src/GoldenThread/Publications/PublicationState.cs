namespace GoldenThread.Publications;

/// <summary>Where a version stands.</summary>
public enum PublicationState
{
    /// <summary>It is being prepared.</summary>
    Draft,

    /// <summary>It waits for a second person.</summary>
    Requested,

    /// <summary>The public can read it.</summary>
    Published,

    /// <summary>A second person did not publish it.</summary>
    Refused,

    /// <summary>It was published, and is no more.</summary>
    Withdrawn,

    /// <summary>It was set aside before anybody decided on it.</summary>
    SetAside,
}
