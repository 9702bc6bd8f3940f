namespace GoldenThread.Audits;

/// <summary>What is wrong in a list of cases.</summary>
/// <param name="Row">The row, from 1; 0 for the whole list.</param>
/// <param name="Says">What is wrong, in a sentence.</param>
public readonly record struct FrameFault(int Row, string Says)
{
    /// <summary>With its place.</summary>
    public string Sentence => Row == 0 ? Says : $"Row {Row}: {Says}";
}
