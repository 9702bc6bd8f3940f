namespace GoldenThread.SelfAssessments;

/// <summary>A row of a self-assessment in a file, as it was written.</summary>
/// <param name="Sheet">Its sheet; empty in a CSV file.</param>
/// <param name="Row">Its number.</param>
/// <param name="Standard">The standard that it belongs to.</param>
/// <param name="Reference">The reference of the statement: "1.2".</param>
/// <param name="Statement">The statement.</param>
/// <param name="Score">What was written as the organisation's score.</param>
public sealed record AssessmentRow(string Sheet, int Row, string Standard, string Reference, string Statement, string Score)
{
    /// <summary>The organisation; empty where the file is of one.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>How the organisation does it, in its own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>What shows it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Actions { get; init; } = "";

    /// <summary>Why it does not apply, or a comment.</summary>
    public string Because { get; init; } = "";

    /// <summary>The panel's score; empty where there is none.</summary>
    public string PanelScore { get; init; } = "";

    /// <summary>What it is called in a sentence.</summary>
    public string Called => Reference.Length > 0 ? Reference : Statement.Length <= 60 ? $"“{Statement}”" : $"“{Statement[..60].TrimEnd()}…”";
}
