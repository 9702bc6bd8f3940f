namespace GoldenThread.Documents.Plans;

/// <summary>Where a row of a table stands.</summary>
/// <param name="FirstOfPage">True for the first of a table, or below the heading that a page repeats.</param>
/// <param name="BeginsAnew">True for the first of a table that words part from the one before: its numbers are its own.</param>
/// <param name="IsLinked">True where its number says to which recommendation, read before, it belongs.</param>
internal readonly record struct RowPlace(bool FirstOfPage, bool BeginsAnew, bool IsLinked);
