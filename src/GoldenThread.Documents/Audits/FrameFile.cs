using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;

namespace GoldenThread.Documents.Audits;

/// <summary>A list of cases out of a CSV file or an Excel workbook.</summary>
public static class FrameFile
{
    /// <summary>Headings under which references stand, where nobody names the column.</summary>
    private static readonly string[] Usual = ["reference", "case reference", "case", "ref", "id", "case id", "case number"];

    private static readonly string[] Organisation = ["organisation", "agency", "organisation name"];

    /// <summary>The rows of a list, as they were written.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="key">Heading of the column that holds references; null for one of the usual, or the only one.</param>
    /// <param name="by">Heading of the column to draw by; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or has no such column.</exception>
    public static async Task<ImmutableArray<FrameRow>> Read(string name, Stream content, string? key, string? by, CancellationToken cancellation = default)
    {
        var rows = (await FigureTable.Read(name, content, cancellation)).GetEnumerator();
        using (rows)
        {
            if (!rows.MoveNext()) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
            var header = rows.Current;
            var at = key is null ? Guessed(name, header) : Column(name, header, key);
            var stratum = by is null ? -1 : Column(name, header, by);
            var organisation = Organisation.Select(o => Find(header, o)).FirstOrDefault(found => found >= 0, -1);
            var cases = ImmutableArray.CreateBuilder<FrameRow>();
            while (rows.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                cases.Add(new FrameRow(rows.Current.Number, rows.Current.At(at), rows.Current.At(stratum), rows.Current.At(organisation)));
            }

            return cases.ToImmutable();
        }
    }

    /// <summary>The rows of a pasted list: a reference a line, and what it is drawn by after a tab, where something is.</summary>
    public static ImmutableArray<FrameRow> Pasted(string words) =>
    [
        .. words.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (Cells: line.Split('\t'), Number: i + 1))
            .Where(line => line.Cells.Any(c => c.Trim().Length > 0))
            .Select(line => new FrameRow(line.Number, line.Cells[0].Trim(), line.Cells.Length > 1 ? line.Cells[1].Trim() : "")),
    ];

    private static int Guessed(string name, FigureTableRow header)
    {
        if (header.Cells.Count == 1) return 0;
        var found = Usual.Select(usual => Find(header, usual)).FirstOrDefault(at => at >= 0, -1);
        return found >= 0 ? found : throw new UnreadableDocumentException(
            $"“{Path.GetFileName(name)}” has no column “Reference”. Its columns are {string.Join(", ", header.Cells)}.");
    }

    private static int Column(string name, FigureTableRow header, string wanted) => Find(header, wanted) is var at and >= 0 ? at : throw new UnreadableDocumentException(
        $"“{Path.GetFileName(name)}” has no column “{wanted}”. Its columns are {string.Join(", ", header.Cells.Where(c => c.Length > 0))}.");

    private static int Find(FigureTableRow header, string wanted)
    {
        for (var i = 0; i < header.Cells.Count; i++)
            if (string.Equals(header.Cells[i], wanted.Trim(), StringComparison.OrdinalIgnoreCase)) return i;
        for (var i = 0; i < header.Cells.Count; i++)
            if (header.Cells[i].Length > 0 && NameForm.Of(header.Cells[i]) == NameForm.Of(wanted)) return i;
        return -1;
    }
}
