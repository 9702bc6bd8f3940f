namespace GoldenThread.Surveys;

/// <summary>What a survey showed when it was attached to an action as evidence: the figures as they were.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="SurveyId">The survey.</param>
/// <param name="Question">Name of the question.</param>
/// <param name="Answers">The answers that were counted.</param>
/// <param name="Chosen">How many gave them.</param>
/// <param name="Answered">Of how many who answered the question.</param>
/// <param name="Asked">How many were asked.</param>
public sealed record SurveyEvidence(
    PartnershipId Partnership, Guid EvidenceId, ActionId Action, SurveyId SurveyId, [property: UpTo(Longest.Key)] string Question, [property: UpTo(Longest.Text)] string Answers, int Chosen, int Answered, int Asked);
