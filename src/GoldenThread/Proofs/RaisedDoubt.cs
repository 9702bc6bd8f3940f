namespace GoldenThread.Proofs;

/// <summary>A reason why a rating is in question on a day, worked out from the record.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Piece">The proof, the piece of evidence or the rating that it is about.</param>
/// <param name="Since">The first day of it.</param>
/// <param name="Says">What it says, with its figures, in one sentence.</param>
public sealed record RaisedDoubt(DoubtKind Kind, Guid Piece, DateOnly Since, string Says);
