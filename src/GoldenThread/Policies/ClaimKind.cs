namespace GoldenThread.Policies;

/// <summary>What an organisation says of a version that it was sent: three claims, never one tick (ADS18 R3, ADS19 R1, R2).</summary>
public enum ClaimKind
{
    /// <summary>It arrived.</summary>
    Received,

    /// <summary>It was passed on to staff.</summary>
    Cascaded,

    /// <summary>Somebody looked whether it is used, and how that is known.</summary>
    Confirmed,
}
