namespace GoldenThread.SelfAssessments;

/// <summary>How many organisations said the same of a statement, and the panel the same of them. No organisation is named.</summary>
/// <param name="Statement">Reference of the statement.</param>
/// <param name="Score">Key of their score; null where it does not apply to them.</param>
/// <param name="WithoutEvidence">True where they claim it and give nothing for it.</param>
/// <param name="Panel">Key of the panel's score; null where there is none.</param>
/// <param name="Organisations">How many.</param>
public sealed record ScoreRow(string Statement, string? Score, bool WithoutEvidence, string? Panel, int Organisations);
