namespace GoldenThread.Profiles;

/// <summary>By what an answer is out of date.</summary>
public enum StaleBy
{
    /// <summary>Its days are over.</summary>
    Time,

    /// <summary>Something happened after it was seen.</summary>
    Event,

    /// <summary>Something had happened before, and became known only after it was recorded.</summary>
    NotKnownThen,
}
