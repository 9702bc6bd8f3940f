namespace GoldenThread.Threads;

/// <summary>The stations of the golden thread, in its order (docs/glossary.md).</summary>
public enum ThreadKind
{
    /// <summary>An incident, and the review of it.</summary>
    Review,

    /// <summary>What the review found.</summary>
    Finding,

    /// <summary>What was recommended.</summary>
    Recommendation,

    /// <summary>What an organisation promised to do.</summary>
    Action,

    /// <summary>What shows that it was done.</summary>
    Evidence,

    /// <summary>What became different for children.</summary>
    Impact,
}
