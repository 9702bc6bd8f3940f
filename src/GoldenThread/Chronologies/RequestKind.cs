namespace GoldenThread.Chronologies;

/// <summary>What a review asks an organisation for.</summary>
public enum RequestKind
{
    /// <summary>Its chronology.</summary>
    Chronology,

    /// <summary>Its report.</summary>
    Report,
}
