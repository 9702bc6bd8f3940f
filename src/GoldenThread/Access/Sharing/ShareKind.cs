namespace GoldenThread.Access.Sharing;

/// <summary>Why something is shared.</summary>
public enum ShareKind
{
    /// <summary>A concern for a child's safety. A missing agreement never stops it.</summary>
    SafeguardingConcern,

    /// <summary>What organisations tell each other in the course of their work: it needs an agreement.</summary>
    Routine,
}
