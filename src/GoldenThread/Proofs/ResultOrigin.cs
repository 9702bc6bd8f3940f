namespace GoldenThread.Proofs;

/// <summary>Where a result comes from that was attached to an action as evidence.</summary>
public enum ResultOrigin
{
    /// <summary>An aspect of an audit.</summary>
    AuditResult,

    /// <summary>A proof that was agreed, by the readings of its indicator.</summary>
    Proof,

    /// <summary>Who came to training, and how sure they felt before and after.</summary>
    Attendance,

    /// <summary>What people say, three months after training, became of it at work.</summary>
    FollowUp,

    /// <summary>A version of a policy, and how far it has come.</summary>
    Circulation,

    /// <summary>Answers to a question of a locked survey.</summary>
    SurveyResult,
}
