namespace GoldenThread.Pathways;

/// <summary>A step of a child that was counted.</summary>
/// <param name="Child">The child.</param>
/// <param name="InTime">True where it was done in time.</param>
public sealed record MeasureCase(ChildKey Child, bool InTime);
