namespace GoldenThread.Documents.Plans;

/// <summary>How the items of a list begin.</summary>
/// <param name="Family">The family of their marks, or what they have in place of one.</param>
/// <param name="Of">The mark of a piece that begins an item; null for any other.</param>
internal sealed record ListStyle(string Family, Func<Piece, Mark?> Of);
