namespace GoldenThread.Children.ChildPlans;

/// <summary>What a visitor found at a watch-point.</summary>
public enum LookedResult
{
    /// <summary>Looked, and found nothing.</summary>
    Nothing,

    /// <summary>Looked, and was concerned.</summary>
    Concern,

    /// <summary>Could not look.</summary>
    CouldNotLook,
}
