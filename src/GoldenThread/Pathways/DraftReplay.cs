namespace GoldenThread.Pathways;

/// <summary>Asks past cases, child by child, what a draft would have said, and beside it the pathway that is in force.</summary>
/// <param name="engine">The engine.</param>
/// <param name="draft">The draft; it is asked as if it had always been in force.</param>
/// <param name="inForce">The versions of the pathway of the same key; empty where there is none.</param>
/// <param name="untilIncident">True to leave out what was said after a child's first incident.</param>
public sealed class DraftReplay(PathwayEngine engine, Pathway draft, IReadOnlyCollection<Pathway> inForce, bool untilIncident)
{
    private readonly Pathway[] asked = [draft.AsIfAlways()];
    private readonly ReplayFigures beside = new();

    /// <summary>The figures of the draft.</summary>
    public ReplayFigures Figures { get; } = new();

    /// <summary>The figures of the pathway that is in force; null where there is none of its key.</summary>
    public ReplayFigures? InForce => inForce.Count > 0 ? beside : null;

    /// <summary>Asks a child's events.</summary>
    /// <param name="events">The child's events; at least one.</param>
    /// <param name="asOf">The moment up to which it was followed, in UTC.</param>
    /// <returns>The child's first incident, how many days before it the draft spoke first, and how often it spoke.</returns>
    public (DateTime? Incident, double? Lead, int Times) Add(IReadOnlyCollection<PathwayEvent> events, DateTime asOf)
    {
        if (inForce.Count > 0) beside.Add(engine, inForce, events, asOf, untilIncident);
        return Figures.Add(engine, asked, events, asOf, untilIncident);
    }
}
