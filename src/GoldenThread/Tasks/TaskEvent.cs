using GoldenThread.Pathways;

namespace GoldenThread.Tasks;

/// <summary>A record of an event, as the engine takes it, with what it is kept under.</summary>
/// <param name="Event">The event.</param>
/// <param name="Row">Its row in the record.</param>
/// <param name="Silent">The silent seals that it is under and that are closed.</param>
public sealed record TaskEvent(PathwayEvent Event, Guid Row, IReadOnlyList<Guid> Silent);
