namespace GoldenThread.Audits;

/// <summary>A row of a list of cases.</summary>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Reference">The reference, as it was written.</param>
/// <param name="Stratum">What it is drawn by; empty for nothing.</param>
/// <param name="Organisation">Whose case the list says that it is; empty where it says nothing.</param>
public readonly record struct FrameRow(int Number, string Reference, string Stratum = "", string Organisation = "");
