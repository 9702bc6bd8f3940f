namespace GoldenThread.Time;

/// <summary>A piece of a date and the token after it.</summary>
internal readonly record struct DateRead(DatePiece Piece, int Next);
