namespace GoldenThread.Audits;

/// <summary>What two people gave the same sheet.</summary>
/// <param name="First">The place of the auditor's grade on the scale.</param>
/// <param name="Second">The place of the moderator's.</param>
public readonly record struct GradePair(int First, int Second);
