namespace GoldenThread.Returns;

/// <summary>Where a return stands.</summary>
public enum ReturnState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It waits for the business manager.</summary>
    Sent,

    /// <summary>It is part of the plan.</summary>
    Accepted,

    /// <summary>It waits for the organisation again.</summary>
    SentBack,
}
