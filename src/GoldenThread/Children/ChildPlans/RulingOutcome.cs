namespace GoldenThread.Children.ChildPlans;

/// <summary>What somebody who may decide says to something in a record.</summary>
public enum RulingOutcome
{
    /// <summary>A proposal is on the plan.</summary>
    Agreed,

    /// <summary>A proposal is not taken on.</summary>
    NotTakenOn,

    /// <summary>It is not on the plan any more.</summary>
    Ended,

    /// <summary>A decision is signed off.</summary>
    SignedOff,

    /// <summary>A decision is sent back.</summary>
    SentBack,

    /// <summary>A manager gives the reason for a term of an agreement that was asked about.</summary>
    TermAllowed,

    /// <summary>A promise was not kept.</summary>
    Broken,

    /// <summary>A question is answered.</summary>
    Answered,

    /// <summary>What was asked for is not shared: a decision with a reason, a reviewer and a date.</summary>
    NotShared,

    /// <summary>An order is extended to another last day.</summary>
    Extended,

    /// <summary>An order is discharged on a day.</summary>
    Discharged,
}
