namespace GoldenThread.Proofs;

/// <summary>Why a proof that was met is in question.</summary>
public enum FellBecause
{
    /// <summary>Two periods running missed the target.</summary>
    TwoMisses,

    /// <summary>A reading's interval lies wholly on the wrong side of the target.</summary>
    ClearMiss,

    /// <summary>A reading that misses the target is a signal the wrong way.</summary>
    Signal,
}
