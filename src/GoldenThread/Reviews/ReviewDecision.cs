namespace GoldenThread.Reviews;

/// <summary>What was decided after the rapid review.</summary>
/// <param name="Outcome">What.</param>
/// <param name="On">When.</param>
/// <param name="By">By whom: the safeguarding partners, by name or office.</param>
/// <param name="Reasons">Why.</param>
public sealed record ReviewDecision(ReviewOutcome Outcome, DateOnly On, string By, string Reasons);

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

/// <summary>What somebody does in a review.</summary>
public enum ReviewPart
{
    /// <summary>Leads it for the partnership, and says who else is named on it.</summary>
    Lead,

    /// <summary>Chairs its panel.</summary>
    Chair,

    /// <summary>Writes the report.</summary>
    Author,

    /// <summary>Sits on its panel.</summary>
    PanelMember,

    /// <summary>Supports it.</summary>
    Support,
}

/// <summary>Somebody who is named on a review, and therefore sees it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name at the time.</param>
/// <param name="Part">What the person does in it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Left">When the person left it; null while named.</param>
public sealed record ReviewMember(PersonId Person, string Name, ReviewPart Part, DateOnly Since, DateOnly? Left);

/// <summary>A step of the timetable that was done.</summary>
/// <param name="Step">Key of the step.</param>
/// <param name="On">When it was done.</param>
/// <param name="Note">What people should know about it; empty where there is nothing.</param>
/// <param name="ByName">Who wrote that down.</param>
public sealed record StepDone(string Step, DateOnly On, string Note, string ByName);
