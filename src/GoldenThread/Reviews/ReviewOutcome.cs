namespace GoldenThread.Reviews;

/// <summary>What can come of a rapid review.</summary>
public enum ReviewOutcome
{
    /// <summary>A local child safeguarding practice review.</summary>
    LocalReview,

    /// <summary>Learning in another way, such as an audit or a learning event.</summary>
    OtherLearning,

    /// <summary>No further review: what could be learnt was learnt.</summary>
    NoFurtherReview,

    /// <summary>The national panel reviews it.</summary>
    NationalReview,
}
