namespace GoldenThread.Plans;

/// <summary>What a piece of evidence says of the rating that it stands beside. A person says it; the system may ask.</summary>
public enum Bearing
{
    /// <summary>It supports it.</summary>
    Supports,

    /// <summary>It contradicts it.</summary>
    Contradicts,

    /// <summary>It does not decide.</summary>
    Undecided,
}
