using GoldenThread.SelfAssessments;
using GoldenThread.Time;

namespace GoldenThread.Web.Api.SelfAssessments;

/// <summary>A cycle of self-assessment: numbers of organisations alone.</summary>
internal sealed record CycleResource(
    string Reference, string Title, string Standards, int StandardsVersion, DateOnly Due, DateOnly OpenedOn, DateOnly? ClosedOn, int Asked, int SignedOff, int Settled, Dictionary<string, string> Links)
{
    public static CycleResource Of(Cycle cycle, CycleProgress progress) => new(
        cycle.Reference, cycle.Title, cycle.Set.Key, cycle.Set.Number, cycle.Due, LondonTime.Day(cycle.OpenedAt), cycle.ClosedAt is { } closed ? LondonTime.Day(closed) : null,
        progress.Asked, progress.SignedOff, progress.Settled,
        new(StringComparer.Ordinal)
        {
            ["self"] = $"{ApiAddresses.Root}/self-assessments/{cycle.Reference}",
            ["statements"] = $"{ApiAddresses.Root}/self-assessments/{cycle.Reference}/statements",
        });
}
