using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A line of a page as <c>pdftotext -layout</c> draws it, where the column of a character is its place on the paper.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Page">Page from 1.</param>
internal readonly record struct DrawnLine(int Start, string Text, int Page)
{
    /// <summary>True where nothing is drawn.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>What stands between gaps of two spaces or more, as places in <see cref="Text"/>.</summary>
    public List<(int From, int To)> Segments()
    {
        var segments = new List<(int, int)>();
        for (var at = 0; at < Text.Length;)
        {
            while (at < Text.Length && char.IsWhiteSpace(Text[at]))
                at++;
            var from = at;
            while (at < Text.Length && !(char.IsWhiteSpace(Text[at]) && (at + 1 == Text.Length || char.IsWhiteSpace(Text[at + 1]))))
                at++;
            if (at > from)
                segments.Add((from, at));
        }

        return segments;
    }
}

/// <summary>Finds the paragraphs and tables of pages that are drawn with spaces.</summary>
/// <remarks>
/// A table is a stretch of lines with gaps that agree about where the columns are (<see cref="PdfTable"/>). Everything else is
/// paragraphs, parted by blank lines and by bullets.
/// </remarks>
internal sealed class PdfLayout(string text)
{
    // Percent of the page's widest line.
    private const int ShortLine = 55;

    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Line> paragraph = [];
    private readonly MarkupCollector markup = new(text);
    private bool listItem;
    private int fullWidth;
    private bool lastWasShort;

    /// <summary>Bullets.</summary>
    public ImmutableArray<DraftFurniture> Markup => markup.Take();

    /// <summary>The blocks in reading order.</summary>
    public ImmutableArray<Block> Blocks()
    {
        foreach (var page in Lines(text).GroupBy(l => l.Page))
            ReadPage([.. page], page.Key);
        return blocks.ToImmutable();
    }

    private static IEnumerable<DrawnLine> Lines(string text)
    {
        var page = 1;
        for (var start = 0; start < text.Length;)
        {
            var stop = text.AsSpan(start).IndexOfAny('\n', '\f') is var found && found < 0 ? text.Length : start + found;
            yield return new DrawnLine(start, text[start..stop], page);
            if (stop < text.Length && text[stop] == '\f')
                page++;
            start = stop + 1;
        }
    }

    private void ReadPage(List<DrawnLine> lines, int page)
    {
        var at = 0;
        fullWidth = lines.Max(l => l.Text.TrimEnd().Length);
        while (at < lines.Count)
        {
            if (PdfTable.Find(lines, at) is { } table)
            {
                EndParagraph(page);
                blocks.Add(table.Read(page));
                at = table.End;
            }
            else
            {
                AddLine(lines[at], page);
                at++;
            }
        }

        EndParagraph(page);
    }

    private void AddLine(DrawnLine line, int page)
    {
        if (line.IsBlank)
        {
            EndParagraph(page);
            return;
        }

        var segments = line.Segments();
        var (from, to) = segments[0];
        // A line that ends long before the margin is the last of its paragraph: a title, a date, a heading.
        if (lastWasShort)
            EndParagraph(page);
        lastWasShort = segments[^1].To * 100 < fullWidth * ShortLine;
        if (line.Text[from] is '•' or '▪' or '●' or '◦' or '\uF0B7' or '\uF0A7')
        {
            EndParagraph(page);
            listItem = true;
            markup.Add(new Span(line.Start + from, line.Start + from + 1));
            segments[0] = (from + 1, to);
        }

        var runs = new List<Run>();
        foreach (var segment in segments.Where(s => !string.IsNullOrWhiteSpace(line.Text[s.From..s.To])))
        {
            var start = segment.From;
            while (char.IsWhiteSpace(line.Text[start]))
                start++;
            var span = new Span(line.Start + start, line.Start + segment.To);
            if (runs.Count > 0)
                runs.Add(new Run(" ", new Span(runs[^1].Span.End, span.Start)));
            runs.Add(new Run(text[span.Start..span.End], span));
        }

        if (runs.Count > 0)
            paragraph.Add(new Line([.. runs]));
    }

    private void EndParagraph(int page)
    {
        if (paragraph.Count > 0)
            blocks.Add(new Paragraph([.. paragraph], ListItem: listItem, Page: page));
        paragraph.Clear();
        listItem = lastWasShort = false;
    }
}
