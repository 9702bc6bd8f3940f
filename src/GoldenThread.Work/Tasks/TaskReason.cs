using GoldenThread.Documents.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Work.Tasks;

/// <summary>An event that made a task stand as it does.</summary>
/// <param name="Happened">When it happened, in UTC.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Says">What happened, as the end of a sentence.</param>
/// <param name="By">The organisation that recorded it.</param>
/// <param name="IsWithdrawn">True where it was withdrawn.</param>
internal sealed record TaskReason(DateTimeOffset Happened, DateTimeOffset Recorded, string Says, string By, bool IsWithdrawn)
{
    /// <summary>In a line: "4 March 2026: the child was seen at a visit (Northmere Trust), recorded 20 March 2026".</summary>
    public string InWords => $"{PathwayProse.Moment(Happened.UtcDateTime)}: {Says} ({By}){(LondonTime.Day(Recorded) != LondonTime.Day(Happened) ? $", recorded {LondonTime.Day(Recorded):d MMMM yyyy}" : "")}{(IsWithdrawn ? ", withdrawn" : "")}";
}
