using System.Buffers;
using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Takes out the words that a form shows where nobody has filled it in: "Choose an item.", "Click or tap to enter a date."</summary>
/// <remarks>A Word document says itself which words these are; in what was made of one (a PDF, a web page, an older format) only the words are left.</remarks>
internal static class Placeholders
{
    private static readonly string[] Phrases =
    [
        "Click or tap here to enter text", "Click or tap to enter text", "Click here to enter text", "Click or tap to enter a date",
        "Click here to enter a date", "Click or tap here to enter a date", "Choose an item", "Choose a building block", "Tap here to enter text",
        "Tap to enter a date", "Select an item", "Select a date", "Pick a date", "Enter text here",
    ];

    private static readonly SearchValues<string> Search = SearchValues.Create(Phrases, StringComparison.OrdinalIgnoreCase);

    /// <summary>The document with such words among its markup; the document itself where it has none.</summary>
    public static SourceDocument TakeOut(SourceDocument document)
    {
        if (!document.Text.AsSpan().ContainsAny(Search)) return document;
        var taken = new List<Span>();
        var blocks = Blocks(document.Blocks, taken);
        return taken.Count == 0
            ? document
            : document with
            {
                Blocks = blocks,
                Markup =
                [
                    .. document.Markup.Concat(taken.Select(s => new DraftFurniture(document.Text[s.Start..s.End], [s], FurnitureKind.Markup)))
                        .OrderBy(m => m.Spans[0].Start),
                ],
            };
    }

    private static ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks, List<Span> taken)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is Table table)
                kept.Add(table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = Blocks(c.Blocks, taken) })] })] });
            else if (block is Paragraph paragraph && Lines(paragraph.Lines, taken) is { IsEmpty: false } lines)
                kept.Add(paragraph with { Lines = lines });
            else if (block is not Paragraph)
                kept.Add(block);
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<Line> Lines(ImmutableArray<Line> lines, List<Span> taken) =>
        lines.Any(l => l.Runs[^1].Text.AsSpan().ContainsAny(Search)) ? [.. lines.Select(l => Line(l, taken)).OfType<Line>()] : lines;

    // At the end of a line or all of it; in the midst of a sentence they are the sentence's.
    private static Line? Line(Line line, List<Span> taken)
    {
        var last = line.Runs[^1];
        var words = last.Text.AsSpan().TrimEnd();
        var end = words.Length;
        if (words is [.., '.']) words = words[..^1];
        if (last.Text.Length != last.Span.Length || Ending(words) is not { } phrase) return line;
        var start = words.Length - phrase.Length;
        var before = last.Text.AsSpan(0, start).TrimEnd();
        if (before.Length > 0 ? before[^1] is not (':' or '–' or '-' or '?') : line.Runs.Length > 1) return line;
        taken.Add(new Span(last.Span.Start + start, last.Span.Start + end));
        return before.Length == 0
            ? null
            : new Line([.. line.Runs[..^1], last with { Text = before.ToString(), Span = new Span(last.Span.Start, last.Span.Start + before.Length) }]);
    }

    private static string? Ending(ReadOnlySpan<char> words)
    {
        foreach (var phrase in Phrases)
            if (words.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)) return phrase;
        return null;
    }
}
