using GoldenThread.Time;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>Moments as pages show them.</summary>
internal static class Moments
{
    /// <summary>A moment as people in London read it: "3 June 2026, 2:30pm".</summary>
    public static string Of(DateTimeOffset at) => LondonTime.Words(at.UtcDateTime);
}
