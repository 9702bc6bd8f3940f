namespace GoldenThread.Storage.Tasks;

/// <summary>What of a statement its tasks are worked out from: a dated event, or who took over what.</summary>
/// <param name="Child">In whose record.</param>
/// <param name="Id">Its row.</param>
/// <param name="Event">What the engine calls it; empty where it is no event.</param>
/// <param name="Kind">The kind of the event; null where it is no event.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Happened">When it happened, in UTC.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Says">The adult whom it names, or what it gives besides; null where it gives nothing.</param>
/// <param name="Seals">The seals that it is under.</param>
/// <param name="Ended">When it was withdrawn or superseded, in UTC; null where it stands.</param>
/// <param name="Words">What a handover says, by name; null where it is an event.</param>
public sealed record EventRow(
    ChildId Child, Guid Id, string Event, string? Kind, OrganisationId Organisation, DateTime Happened, DateTime Recorded, string? Says, IReadOnlyList<Guid> Seals, DateTime? Ended,
    IReadOnlyDictionary<string, string>? Words);
