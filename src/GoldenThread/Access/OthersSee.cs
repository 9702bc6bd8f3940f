namespace GoldenThread.Access;

/// <summary>What those see who may not open a seal.</summary>
public enum OthersSee
{
    /// <summary>That something is sealed, and whom to ask.</summary>
    Marked,

    /// <summary>Nothing.</summary>
    Silent,
}
