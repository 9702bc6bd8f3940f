namespace GoldenThread.Web.Api.SelfAssessments;

/// <summary>How many organisations gave themselves a score.</summary>
internal sealed record ScoreCountResource(string Score, string Name, bool IsMet, int Organisations);
