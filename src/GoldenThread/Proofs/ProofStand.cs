namespace GoldenThread.Proofs;

/// <summary>Where a proof stands.</summary>
public enum ProofStand
{
    /// <summary>What was agreed has not been reached yet.</summary>
    NotYet,

    /// <summary>It was reached, and holds.</summary>
    Met,

    /// <summary>A first sign that it may not hold: one miss, or a signal the wrong way while the target is still reached.</summary>
    Watch,

    /// <summary>It no longer holds: what rests on it is in question.</summary>
    InQuestion,
}
