using GoldenThread.Surveys;

namespace GoldenThread.Storage.Surveys;

/// <summary>A survey that can be answered, as somebody who is not signed in sees it.</summary>
/// <param name="Partnership">The partnership that asks.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="Title">Title of the survey.</param>
/// <param name="Form">Its form.</param>
/// <param name="Consent">What people are told before they answer.</param>
/// <param name="Group">The group that the address belongs to.</param>
/// <param name="Closes">The last day.</param>
public sealed record OpenSurvey(PartnershipId Partnership, string PartnershipName, string Title, SurveyForm Form, SurveyText Consent, string Group, DateOnly Closes);
