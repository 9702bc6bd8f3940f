namespace GoldenThread.Audits;

/// <summary>A case with its ticket.</summary>
/// <param name="Case">The case.</param>
/// <param name="Ticket">Its ticket: 64 letters of hexadecimal.</param>
/// <param name="Rank">Its place by ticket, from 1: in its stratum where the draw is stratified, else in the frame.</param>
/// <param name="Code">A01, A02 … of those that are read, R01, R02 … of the reserves.</param>
public readonly record struct DrawnCase(FrameCase Case, string Ticket, int Rank, string Code);
