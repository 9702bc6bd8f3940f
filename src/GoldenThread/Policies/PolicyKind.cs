namespace GoldenThread.Policies;

/// <summary>What kind of document tells practitioners what to do (B9).</summary>
public enum PolicyKind
{
    /// <summary>A policy.</summary>
    Policy,

    /// <summary>A protocol or procedure: who does what in which order.</summary>
    Protocol,

    /// <summary>Guidance.</summary>
    Guidance,

    /// <summary>A briefing, such as one after a review.</summary>
    Briefing,
}
