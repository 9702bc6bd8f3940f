using GoldenThread.Audits;
using GoldenThread.Documents.Publications;
using GoldenThread.Time;

namespace GoldenThread.Work.Audits;

/// <summary>The report of an audit as a document: method, results with base and interval, agreement, findings. No sheet, case or name of a practitioner stands in it.</summary>
internal static class AuditPaper
{
    /// <summary>The document.</summary>
    /// <param name="found">The audit, reported.</param>
    /// <param name="compared">Its results beside those of the audit that it repeats.</param>
    public static Paper Of(FoundAudit found, IReadOnlyList<(ReportedAspect Now, ReportedAspect? Before)> compared)
    {
        var audit = found.Audit;
        var blocks = new List<Block>
        {
            new Block.Heading(1, audit.Title),
            new Block.Paragraph($"{audit.Reference}, reported on {LondonTime.Day(audit.ReportedAt!.Value):d MMMM yyyy}", "Audit"),
            new Block.Heading(2, "How it was done"),
            new Block.Paragraph($"{AuditWords.Of(audit.Kind)}.", "Kind"),
            new Block.Paragraph($"{audit.Tool.Title}, version {audit.Tool.Number}", "Tool"),
            new Block.Paragraph($"{audit.PeriodFrom:d MMMM yyyy} to {audit.PeriodTo:d MMMM yyyy}", "Work read"),
            new Block.Paragraph(string.Join(", ", audit.Organisations.Select(found.Name)), "Organisations"),
            new Block.Paragraph($"{audit.FrameCases} cases. Digest {audit.Digest}, seed {audit.Seed}{(audit.SeedTyped ? ", typed by a person" : "")}", "Frame"),
        };
        blocks.AddRange(audit.Draws.Select(d => new Block.Paragraph(
            $"{AuditWords.Of(d.Method)}: {d.Size} of {audit.FrameCases}, {LondonTime.Day(d.At):d MMMM yyyy}{(d.Because.Length > 0 ? $". {d.Because}" : "")}", $"Draw {d.Number}")));
        if (audit.Draws.Any(d => d.Method == DrawMethod.Chosen)) blocks.Add(new Block.Notice("Cases were chosen by a person. They say nothing about the others, and have no interval."));
        blocks.Add(new Block.Heading(2, "Results"));
        blocks.Add(new Block.Paragraph("Files graded good or better, by aspect. No grade is worked out from others.", Quiet: true));
        blocks.Add(new Block.Table(
            "Files graded good or better, by aspect", [("Aspect", 20), ("Good or better", 30), ("Moderation", 25), ("Compared with before", 25)],
            [.. compared.Select(r => Row(audit, r.Now, r.Before))]));
        blocks.Add(new Block.Heading(2, "Findings"));
        if (audit.Findings.Count == 0) blocks.Add(new Block.Paragraph("No findings."));
        else blocks.Add(new Block.Bullets([.. audit.Findings.Select(f => $"{f.Words} {(f.Action is not null ? "An action answers it." : f.WithoutAction.Length > 0 ? $"No action: {f.WithoutAction}" : "No action yet.")}")]));
        if (audit.LookAgainOn is { } again) blocks.Add(new Block.Paragraph($"{again:d MMMM yyyy}", "Looked at again on"));
        return new Paper($"{audit.Reference}: {audit.Title}", false, blocks);
    }

    private static Group Row(Audit audit, ReportedAspect now, ReportedAspect? before)
    {
        static IReadOnlyList<Block> Cell(string words) => [new Block.Paragraph(words)];
        return new Group(
            Cell(audit.Tool.Aspect(now.Aspect)?.Title ?? now.Aspect),
            [[Cell(AuditWords.Result(now).Split(';')[0]), Cell(now.Result.Agreement.InWords()), Cell(AuditWords.Compared(now, before) ?? "Not compared")]], []);
    }
}
