namespace GoldenThread.Documents.Plans;

/// <summary>The mark of a list's item.</summary>
/// <param name="Family">Marks of one list are of one family: "plain", "prefix PR", "letter".</param>
/// <param name="Value">What it counts, from 1.</param>
/// <param name="Label">The mark and where it stands.</param>
internal sealed record Mark(string Family, int Value, Label Label);
