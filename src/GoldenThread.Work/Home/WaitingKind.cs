namespace GoldenThread.Work.Home;

/// <summary>What can wait for a person, in the order in which it is shown.</summary>
internal enum WaitingKind
{
    /// <summary>What is left to do before the partnership can work.</summary>
    SetUp,

    /// <summary>Immediate concerns that an auditor raised and nobody has answered.</summary>
    ConcernsToAnswer,

    /// <summary>Their organisation's actions whose last possible due day has passed.</summary>
    OverdueActions,

    /// <summary>Returns that a business manager sent back to their organisation.</summary>
    ReturnsSentBack,

    /// <summary>What reviews ask their organisation for.</summary>
    ReviewRequests,

    /// <summary>Lists of cases that audits ask their organisation for.</summary>
    CaseListsToSend,

    /// <summary>Sheets of audits that they write or moderate.</summary>
    SheetsToWrite,

    /// <summary>Policies of which their organisation owes an answer.</summary>
    PoliciesToAcknowledge,

    /// <summary>Policies that they are asked to read.</summary>
    PoliciesToRead,

    /// <summary>Questions to them three months after training.</summary>
    QuestionsAfterTraining,

    /// <summary>Champions of whom somebody says once a year that they still are: themselves, or those of their organisation.</summary>
    ChampionsToConfirm,

    /// <summary>Self-assessments that their organisation has not signed off.</summary>
    SelfAssessmentsToSignOff,

    /// <summary>What panels ask their organisation, and scores that it has not agreed or refused.</summary>
    PanelsToAnswer,

    /// <summary>Questions about voices that differ.</summary>
    DifferencesToAnswer,

    /// <summary>Self-assessments that wait for the panel they are on.</summary>
    SelfAssessmentsToJudge,

    /// <summary>Their organisation's actions that are due soon.</summary>
    ActionsDueSoon,

    /// <summary>Steps of the reviews in whose team they are: late, or due soon.</summary>
    ReviewSteps,

    /// <summary>What organisations have not sent to those reviews by the last day.</summary>
    LateContributions,

    /// <summary>Returns to accept or send back.</summary>
    ReturnsToDecide,

    /// <summary>Versions of plans that somebody else prepared and asks to have published.</summary>
    PublicationsToApprove,

    /// <summary>Uploaded plans that were not saved as a plan yet.</summary>
    DraftsToCheck,

    /// <summary>Recommendations on which the board waits for an answer.</summary>
    BoardQuestions,

    /// <summary>Recommendations whose rating the record does not support.</summary>
    RatingsInQuestion,

    /// <summary>Doubts of ratings that nobody has answered.</summary>
    DoubtsToAnswer,

    /// <summary>People who lost their second step, and wait for a second person's consent.</summary>
    RecoveriesToAgree,

    /// <summary>Emails of which nobody knows whether they arrived.</summary>
    EmailsNotSent,
}
