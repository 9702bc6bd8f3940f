namespace GoldenThread.Audits;

/// <summary>A case that could be read.</summary>
/// <param name="Reference">Its reference at its organisation, trimmed.</param>
/// <param name="Stratum">The part of the frame that it belongs to; empty where the frame has no parts.</param>
public readonly record struct FrameCase(string Reference, string Stratum = "");
