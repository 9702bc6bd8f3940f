namespace GoldenThread.Access;

/// <summary>What a review of broken glass found.</summary>
public enum GlassVerdict
{
    /// <summary>It was justified.</summary>
    Justified,

    /// <summary>It was not, which opens an incident.</summary>
    NotJustified,
}
