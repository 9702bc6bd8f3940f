using System.Globalization;
using System.Text;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Plans as PDFs, written by hand in one fixed-width font: what a program prints, without the program.</summary>
internal static class PdfRenderings
{
    private const int LinesOnPage = 64;
    private const int NarrowColumn = 7;
    private const int WideColumn = 34;
    private const int Gap = 3;
    private const int NarrativeWidth = 100;

    public static byte[] Table(GeneratedPlan plan, TableShape table)
    {
        var widths = table.Headers.Select((_, i) => i == 0 ? NarrowColumn : WideColumn).ToList();
        var pages = new List<List<string>> { Heading(plan) };
        var header = Drawn([.. table.Headers.Select(h => new TableShape.Cell([h]))], widths);
        Add(pages, header);
        foreach (var row in table.Rows)
            Add(pages, Drawn([.. row], widths), header);
        return Document(pages);
    }

    public static byte[] Narrative(GeneratedPlan plan)
    {
        var pages = new List<List<string>> { Heading(plan) };
        foreach (var recommendation in plan.Recommendations)
        {
            Add(pages, [$"Recommendation {recommendation.Number}", ""]);
            Add(pages, [.. Wrapped(recommendation.Text, NarrativeWidth), ""]);
            foreach (var part in recommendation.Parts)
            {
                Add(pages, [.. Wrapped($"{part.Number}) {part.Text}", NarrativeWidth), ""]);
                foreach (var action in part.Actions)
                    Add(pages, [.. Wrapped(action.Text, NarrativeWidth), ""]);
            }

            foreach (var action in recommendation.Actions)
                Add(pages, [.. Wrapped(action.Text, NarrativeWidth), ""]);
        }

        return Document(pages);
    }

    /// <summary>A PDF whose pages hold these lines; drawn larger, it is a poster.</summary>
    public static byte[] Document(IReadOnlyList<IReadOnlyList<string>> pages, string trailer = "", int scale = 1)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        foreach (var page in pages)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {1400 * scale} {842 * scale}] /Contents {offsets.Count + 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            var content = new StringBuilder($"BT /F {9 * scale} Tf {12 * scale} TL {30 * scale} {810 * scale} Td\n");
            foreach (var line in page)
                content.Append('(').Append(Escaped(line)).Append(") Tj T*\n");
            content.Append("ET");
            Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());

        void Add(string body)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    private static List<string> Heading(GeneratedPlan plan)
        => [plan.Title, "", "Published " + plan.Published.Text, "", "Reviewed " + plan.Reviewed.Text, ""];

    // What no longer fits on a page begins the next, below the header that every page repeats.
    private static void Add(List<List<string>> pages, List<string> lines, List<string>? header = null)
    {
        if (pages[^1].Count + lines.Count > LinesOnPage)
            pages.Add([.. header ?? []]);
        pages[^1].AddRange(lines);
    }

    private static List<string> Drawn(IReadOnlyList<TableShape.Cell> cells, List<int> widths)
    {
        var columns = cells.Select((cell, i) => cell.Paragraphs.SelectMany((p, n) => n == 0 ? Wrapped(p, widths[i]) : ["", .. Wrapped(p, widths[i])]).ToList())
            .ToList();
        var lines = new List<string>();
        for (var i = 0; i < columns.Max(c => c.Count); i++)
            lines.Add(string.Concat(columns.Select((c, n) => (i < c.Count ? c[i] : "").PadRight(widths[n] + Gap))).TrimEnd());
        return [.. lines, ""];
    }

    private static List<string> Wrapped(string words, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }

    // Characters of Windows-1252 that are not of Latin-1, as octal numbers.
    private static string Escaped(string line) => line
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)
        .Replace("’", "\\222", StringComparison.Ordinal).Replace("•", "\\225", StringComparison.Ordinal).Replace("–", "\\226", StringComparison.Ordinal);
}
