namespace GoldenThread.Storage.History;

/// <summary>A page of the history. How many entries there are in all is not counted: each would have to be asked for its row.</summary>
/// <param name="Rows">The lines, newest first.</param>
/// <param name="HasMore">True where older lines follow.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryLine> Rows, bool HasMore);
