using GoldenThread.Audits;
using GoldenThread.Storage.Mapping;
using GoldenThread.Time;

namespace GoldenThread.Web.Api.Audits;

/// <summary>A reported audit. The frame's digest and the seed let anybody who has the lists of cases repeat the draw.</summary>
internal sealed record AuditResource(
    string Reference, string Title, string Kind, string State, string Tool, int ToolVersion, DateOnly From, DateOnly To, IReadOnlyList<Guid> Organisations, int FrameCases, string? Digest, string? Seed,
    IReadOnlyList<AuditDrawResource> Draws, DateOnly Reported, DateOnly? LookAgainOn, Dictionary<string, string> Links)
{
    public static AuditResource Of(Audit audit) => new(
        audit.Reference, audit.Title, StateWord.Of(audit.Kind), StateWord.Of(audit.State), audit.Tool.Key, audit.Tool.Number, audit.PeriodFrom, audit.PeriodTo, [.. audit.Organisations.Select(o => o.Value)],
        audit.FrameCases, audit.Digest, audit.Seed, [.. audit.Draws.Select(d => new AuditDrawResource(d.Number, StateWord.Of(d.Method), d.Size, d.Because))], LondonTime.Day(audit.ReportedAt!.Value), audit.LookAgainOn,
        new(StringComparer.Ordinal) { ["self"] = ApiAddresses.Audit(audit.Reference), ["results"] = $"{ApiAddresses.Audit(audit.Reference)}/results" });
}
