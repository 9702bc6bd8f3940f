namespace GoldenThread.Plans;

/// <summary>What a plan asks of evidence before a rating can claim completion.</summary>
public enum ProofAsked
{
    /// <summary>Anything more than a statement, such as a document.</summary>
    Document,

    /// <summary>Something that shows practice: an audit, a measure, a proof that is met.</summary>
    Practice,

    /// <summary>Something that shows a difference for children and families.</summary>
    Impact,
}
