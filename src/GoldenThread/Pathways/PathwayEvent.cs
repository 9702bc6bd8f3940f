namespace GoldenThread.Pathways;

/// <summary>Something that happened, as an agency recorded it.</summary>
/// <param name="Id">A stable id: an event that is recorded again under the same id corrects the earlier one, from the moment of its recording.</param>
/// <param name="Occurred">When it happened, in UTC.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="About">The child.</param>
/// <param name="Organisation">Who recorded it.</param>
/// <param name="Source">The record that it stands in.</param>
/// <param name="Value">What it gives besides: a due date (2026-05-01), an answer; null where it gives nothing.</param>
public sealed record PathwayEvent(
    string Id, DateTime Occurred, DateTime Recorded, EventKind Kind, ChildKey About, string Organisation = "", string Source = "", string? Value = null);
