using GoldenThread.Audits;
using GoldenThread.Documents.Exports;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Audits as tables.</summary>
internal static class AuditExports
{
    /// <summary>The cases that are read, with the ticket by which anybody can check each.</summary>
    public static ExportTable Draw(FoundAudit found) => new(
        $"Draw-{found.Audit.Reference}",
        [new("Draw", 6), new("Code", 8), new("Reference", 24), new("Organisation", 40), new("Part of the frame", 20), new("Rank", 8), new("Ticket", 66), new("Not read because", 30)],
        found.Cases.ToAsyncEnumerable().Select(c => (ExportCell[])
        [
            $"{c.Draw}", c.Code, c.Reference ?? "", found.Name(c.Organisation), c.Stratum, $"{c.Rank}", c.Reference is { } reference && found.Audit.Draws[c.Draw - 1].Method != DrawMethod.Chosen ? DrawTicket.Of(found.Audit.Seed!, reference) : "",
            c.NotReadBecause ?? "",
        ]))
    {
        Above = [$"Audit {found.Audit.Reference}, seed {found.Audit.Seed}, frame of {found.Audit.FrameCases} cases, digest {found.Audit.Digest}"],
    };
}
