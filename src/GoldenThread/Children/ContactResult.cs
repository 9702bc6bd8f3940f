namespace GoldenThread.Children;

/// <summary>What came of a contact. The last three are one kind: the child was not seen although somebody was to see them.</summary>
public enum ContactResult
{
    /// <summary>It took place.</summary>
    Met,

    /// <summary>Nobody opened, or nobody was let in.</summary>
    NoAccess,

    /// <summary>The child was not brought to an appointment.</summary>
    NotBrought,

    /// <summary>The family withdrew from a service.</summary>
    Withdrew,
}
