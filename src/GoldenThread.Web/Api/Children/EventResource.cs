using GoldenThread.Pathways;

namespace GoldenThread.Web.Api.Children;

/// <summary>An event, as definitions/event.schema.json has it.</summary>
/// <param name="Id">Stable: the same id again is a correction.</param>
/// <param name="Occurred">When it happened.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Kind">What happened.</param>
/// <param name="About">The id of the child's record.</param>
/// <param name="Organisation">Who recorded it.</param>
/// <param name="Source">The record that it stands in; empty where nobody says.</param>
/// <param name="Value">What it gives besides; the id of the adult whom it names; null where it gives nothing.</param>
internal sealed record EventResource(string Id, DateTimeOffset Occurred, DateTimeOffset Recorded, string Kind, string About, string Organisation, string Source, string? Value)
{
    public static EventResource Of(PathwayEvent one) => new(
        one.Id, new DateTimeOffset(one.Occurred, TimeSpan.Zero), new DateTimeOffset(one.Recorded, TimeSpan.Zero), one.Kind.Value, one.About.Value, one.Organisation, one.Source, one.Value);
}
