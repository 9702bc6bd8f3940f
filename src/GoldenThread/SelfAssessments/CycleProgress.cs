namespace GoldenThread.SelfAssessments;

/// <summary>How far a cycle has come: numbers alone.</summary>
/// <param name="Asked">Organisations that are asked; those that ended before they signed off are not among them.</param>
/// <param name="SignedOff">Of those, signed off.</param>
/// <param name="Settled">Of those, settled.</param>
public sealed record CycleProgress(int Asked, int SignedOff, int Settled)
{
    /// <summary>Of fewer organisations the figures by statement would say who said what.</summary>
    public const int FewestShown = 3;
}
