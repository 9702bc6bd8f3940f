using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Api.Policies;

/// <summary>How far a version has come by a day: three claims, never one tick. Numbers are left out for a version that was sent to nobody.</summary>
internal sealed record CirculationResource(
    int Version, DateOnly InForceFrom, bool Material, int? Asked, int? Received, int? Cascaded, int? Confirmed, int? StaffReached, int? Staff, int? WithoutNumbers, string Says)
{
    public static CirculationResource Of(FoundPolicy found, PolicyVersion version, DateOnly on)
    {
        var counts = found.Counts(version, on);
        return new(
            version.Number, version.InForceFrom, version.IsMaterial, counts?.Asked, counts?.Received, counts?.Cascaded, counts?.Confirmed, counts?.Reached, counts?.Staff, counts?.WithoutNumbers,
            counts?.InWords() ?? "sent to no organisation");
    }
}
