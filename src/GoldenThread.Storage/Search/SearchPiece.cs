namespace GoldenThread.Storage.Search;

/// <summary>A piece of text around a hit.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsHit">True for the words that were looked for.</param>
public sealed record SearchPiece(string Text, bool IsHit);
