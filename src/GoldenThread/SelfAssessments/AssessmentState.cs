namespace GoldenThread.SelfAssessments;

/// <summary>Where a self-assessment stands.</summary>
public enum AssessmentState
{
    /// <summary>It is being written.</summary>
    Open,

    /// <summary>The organisation has signed it off; nothing in it changes any more.</summary>
    SignedOff,

    /// <summary>The panel has put a question or given a score.</summary>
    Challenged,

    /// <summary>Questions are answered, and panel scores are agreed or not agreed.</summary>
    Settled,
}
