using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>
/// Reads plain text and Markdown: paragraphs parted by empty lines, items of lists, headings, and tables drawn with tabs, pipes, slashes or spaces.
/// </summary>
/// <remarks>
/// Text that was taken out of a PDF often keeps marks of another format (asterisks, HTML paragraphs inside a cell), so these are
/// markup in plain text, too.
/// </remarks>
internal sealed class PlainTextReader
{
    // In characters: a shorter line was not wrapped by a program.
    private const int ShortestWrap = 60;

    private readonly string text;
    private readonly MarkupCollector markup;
    private readonly InlineMarkup inline;
    private readonly List<Block> blocks = [];
    private readonly List<Span> open = [];
    private int level;
    private bool listItem;
    private bool isQuoted;
    private int page;

    private PlainTextReader(string text)
    {
        this.text = text;
        markup = new MarkupCollector(text);
        inline = new InlineMarkup(text, markup);
        page = text.Contains('\f') ? 1 : 0;
    }

    /// <summary>Cuts the text into blocks.</summary>
    public static SourceDocument Read(DraftSource source, string text)
    {
        var reader = new PlainTextReader(text);
        reader.ReadLines(TextLines.Of(text));
        return new SourceDocument { Source = source, Text = text, Blocks = [.. reader.blocks], Markup = reader.markup.Take() };
    }

    private void ReadLines(List<TextLine> lines)
    {
        var tables = new TextTables(text, lines);
        var pages = new TwoColumnText(text, lines);
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (line.StartsPage)
            {
                EndParagraph();
                page++;
            }

            if (line.IsBlank)
            {
                EndParagraph();
                i++;
            }
            else if (tables.At(i) is { } table && !(table.Rows[0].Cells.Count == 2 && pages.At(i) is not null))
            {
                EndParagraph();
                blocks.Add(new Table([.. table.Rows.Select(ReadRow)], page));
                foreach (var rule in table.Rules) markup.Add(rule);
                i = table.Next;
            }
            else if (pages.At(i) is { } columns)
            {
                EndParagraph();
                ReadColumn(columns.Left);
                ReadColumn(columns.Right);
                i = columns.Next;
            }
            else
            {
                ReadLine(line.Span);
                i++;
            }
        }

        EndParagraph();
    }

    private void ReadColumn(List<Span> column)
    {
        var width = column.Max(l => l.Length);
        foreach (var line in column)
        {
            // A line that left room for the first word of the next ends its paragraph: columns have few empty lines.
            if (line.Length == 0 || (open.Count > 0 && char.IsAsciiLetterUpper(text[line.Start]) | char.IsAsciiDigit(text[line.Start])
                && open[^1].Length + 1 + Math.Max(0, text.AsSpan(line.Start, line.Length).IndexOf(' ')) < width * (text[open[^1].End - 1] is '.' or ':' or ';' or '?' ? 0.97 : 0.8))) EndParagraph();
            if (line.Length > 0) ReadLine(line);
        }

        EndParagraph();
    }

    private void ReadLine(Span line)
    {
        // "> 1. The Trust should …": what a message quotes, and what was written between.
        var quoted = 0;
        while (text[line.End - 1] != '<' && quoted < line.Length && (text[line.Start + quoted] == '>' || quoted > 0 && text[line.Start + quoted] == ' ')) quoted++;
        if (quoted > 0 != isQuoted) EndParagraph();
        isQuoted = quoted > 0;
        if (quoted > 0)
        {
            markup.Add(new Span(line.Start, line.Start + quoted));
            line = new Span(line.Start + quoted, line.End);
            if (line.Length == 0)
            {
                EndParagraph();
                return;
            }
        }

        if (TextLines.IsRule(text, line))
        {
            // "Heading\n-------": a rule under one line makes it a heading.
            if (open.Count == 1 && level == 0 && !listItem && text[line.Start] is '=' or '-') level = text[line.Start] == '=' ? 1 : 2;
            markup.Add(line);
            EndParagraph();
            return;
        }

        if (TextLines.HeadingMark(text, line) is var hashes && hashes > 0)
        {
            EndParagraph();
            markup.Add(new Span(line.Start, line.Start + hashes));
            level = hashes;
            Open(new Span(line.Start + hashes, line.End));
            EndParagraph();
            return;
        }

        if (TextLines.BulletMark(text, line) is var bullet && bullet > 0 && !IsWrappedDash(line))
        {
            EndParagraph();
            markup.Add(new Span(line.Start, line.Start + bullet));
            listItem = true;
            Open(new Span(line.Start + bullet, line.End));
            return;
        }

        Open(line);
    }

    // A sentence with a dash in it may be wrapped before the dash; an item of a list does not follow half a sentence.
    private bool IsWrappedDash(Span line) =>
        open.Count > 0 && !listItem && text[line.Start] is '–' or '—' or '-' && open[^1].Length > 50 && text[open[^1].End - 1] is not (':' or '.' or ';')
        && line.Length > 2 && char.IsLower(text[line.Start + 2]);

    private void Open(Span line)
    {
        var trimmed = TextLines.Trimmed(text, line.Start, line.End);
        if (trimmed.Length > 0) open.Add(trimmed);
    }

    private void EndParagraph()
    {
        if (open.Count > 0)
            foreach (var block in inline.Read(open, level, listItem))
                blocks.Add(block is Paragraph paragraph ? paragraph with { Page = page } : block);
        open.Clear();
        level = 0;
        listItem = false;
    }

    private Row ReadRow(TextRow row)
    {
        foreach (var separator in row.Separators) markup.Add(separator);
        return new Row([.. row.Cells.Select(cell => new Cell([.. Paragraphs(cell, row.WasPasted).SelectMany(p => inline.Read(p, 0, listItem: false))]))], row.IsHeader);
    }

    // A line that begins with a capital letter below a sentence, or below one that had room for more, is a paragraph; the others were wrapped.
    private IEnumerable<IReadOnlyList<Span>> Paragraphs(IReadOnlyList<Span> cell, bool wasPasted)
    {
        var from = 0;
        for (var i = 1; wasPasted && i < cell.Count; i++)
        {
            if (!char.IsUpper(text[cell[i].Start]) || cell[i - 1].Length > ShortestWrap && text[cell[i - 1].End - 1] is not ('.' or ';' or '?')) continue;
            yield return [.. cell.Skip(from).Take(i - from)];
            from = i;
        }

        yield return from == 0 ? cell : [.. cell.Skip(from)];
    }
}
