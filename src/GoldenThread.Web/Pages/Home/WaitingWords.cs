using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Work.Home;

namespace GoldenThread.Web.Pages.Home;

/// <summary>What waits for a person: its heading, and the list that holds all of it.</summary>
internal static class WaitingWords
{
    public static string Heading(WaitingKind kind) => kind switch
    {
        WaitingKind.SetUp => "Set-up: left to do",
        WaitingKind.ConcernsToAnswer => "Immediate concerns to answer",
        WaitingKind.CaseListsToSend => "Lists of cases to send",
        WaitingKind.SheetsToWrite => "Audit sheets to write or moderate",
        WaitingKind.PoliciesToAcknowledge => "Policies to acknowledge",
        WaitingKind.PoliciesToRead => "Policies to read",
        WaitingKind.QuestionsAfterTraining => "Questions after training",
        WaitingKind.ChampionsToConfirm => "Champions to confirm",
        WaitingKind.OverdueActions => "Overdue actions",
        WaitingKind.ReturnsSentBack => "Returns sent back to you",
        WaitingKind.ReviewRequests => "Requests from reviews",
        WaitingKind.SelfAssessmentsToSignOff => "Self-assessments to sign off",
        WaitingKind.PanelsToAnswer => "Panels waiting for your answer",
        WaitingKind.DifferencesToAnswer => "Questions about differences",
        WaitingKind.SelfAssessmentsToJudge => "Self-assessments for your panel",
        WaitingKind.ActionsDueSoon => $"Actions due in the next {FindWaiting.Soon} days",
        WaitingKind.ReviewSteps => "Next steps in your reviews",
        WaitingKind.LateContributions => "Late contributions to your reviews",
        WaitingKind.ReturnsToDecide => "Returns to accept or send back",
        WaitingKind.PublicationsToApprove => "Publications to approve",
        WaitingKind.DraftsToCheck => "Uploaded plans to check",
        WaitingKind.BoardQuestions => "Board questions without an answer",
        WaitingKind.RatingsInQuestion => "Ratings in question",
        WaitingKind.DoubtsToAnswer => "Ratings in doubt",
        WaitingKind.RecoveriesToAgree => "People who lost their phone: agree or refuse",
        WaitingKind.EmailsNotSent => "Emails that may not have arrived",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no heading."),
    };

    /// <summary>The list that holds all of them; null where each is shown on the page itself.</summary>
    public static string? Address(WaitingKind kind, DateOnly today) => kind switch
    {
        WaitingKind.SetUp => "/administration/setup",
        WaitingKind.OverdueActions => new ActionQuestion { Overdue = true }.Address(),
        WaitingKind.ActionsDueSoon => DueSoon(today).Address(),
        WaitingKind.ReturnsSentBack => "/returns?State=SentBack",
        WaitingKind.ReturnsToDecide => "/returns?State=Sent",
        WaitingKind.DraftsToCheck => "/import",
        WaitingKind.BoardQuestions => new RecommendationQuestion { Unanswered = true }.Address(),
        WaitingKind.RatingsInQuestion => new RecommendationQuestion { InQuestion = true }.Address(),
        WaitingKind.DoubtsToAnswer => "/assurance",
        WaitingKind.EmailsNotSent => "/administration/outbox",
        WaitingKind.ConcernsToAnswer or WaitingKind.CaseListsToSend or WaitingKind.SheetsToWrite => "/audits",
        WaitingKind.PoliciesToAcknowledge or WaitingKind.PoliciesToRead => "/policies",
        WaitingKind.QuestionsAfterTraining => "/training/mine",
        WaitingKind.ChampionsToConfirm => "/champions",
        WaitingKind.SelfAssessmentsToSignOff or WaitingKind.PanelsToAnswer or WaitingKind.DifferencesToAnswer or WaitingKind.SelfAssessmentsToJudge => "/self-assessments",
        WaitingKind.ReviewRequests or WaitingKind.ReviewSteps => "/reviews",
        _ => null,
    };

    /// <summary>The actions that are due soon, as an address asks for them.</summary>
    public static ActionQuestion DueSoon(DateOnly today) => new() { Open = true, DueFrom = today, DueTo = today.AddDays(FindWaiting.Soon) };
}
