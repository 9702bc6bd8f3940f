namespace GoldenThread.Pathways;

/// <summary>What begins a pathway.</summary>
public enum TriggerKind
{
    /// <summary>An event, each time.</summary>
    Event,

    /// <summary>A status that begins, each time.</summary>
    StatusBegins,

    /// <summary>A status that ends, each time.</summary>
    StatusEnds,

    /// <summary>An age that is reached.</summary>
    Age,

    /// <summary>A length of pregnancy that is reached; forty weeks are the due date.</summary>
    Gestation,
}
