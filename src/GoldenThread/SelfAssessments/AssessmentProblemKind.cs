namespace GoldenThread.SelfAssessments;

/// <summary>Why a statement is kept open.</summary>
public enum AssessmentProblemKind
{
    /// <summary>It has no score.</summary>
    NoScore,

    /// <summary>Two scores are written.</summary>
    SeveralScores,

    /// <summary>It does not apply, and nobody says why.</summary>
    NoReason,

    /// <summary>The score is not on the scale.</summary>
    NotOnScale,

    /// <summary>The statement is there twice.</summary>
    StatementTwice,

    /// <summary>The panel's score is not on the scale.</summary>
    PanelNotOnScale,

    /// <summary>The organisation is missing in a file of several.</summary>
    NoOrganisation,

    /// <summary>The row is of another organisation.</summary>
    OtherOrganisation,

    /// <summary>The standards have no such statement.</summary>
    UnknownStatement,

    /// <summary>The statement with this reference has other words here.</summary>
    OtherWords,
}
