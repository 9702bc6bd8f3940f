using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Takes the markup out of lines of plain text: emphasis, HTML tags, entities.</summary>
/// <param name="text">The whole text.</param>
/// <param name="markup">Where the markup goes.</param>
internal sealed class InlineMarkup(string text, MarkupCollector markup)
{
    // Tags that end a paragraph inside a cell or a line.
    private static readonly HashSet<string> Blocks = ["p", "div", "ul", "ol", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "br"];

    /// <summary>The blocks of these lines: one paragraph, or as many as its tags make of it.</summary>
    /// <param name="lines">Places of the lines; nothing but white space lies between two of them.</param>
    /// <param name="level">Heading level.</param>
    /// <param name="listItem">True for an item of a list.</param>
    public IEnumerable<Block> Read(IReadOnlyList<Span> lines, int level, bool listItem)
    {
        var blocks = new BlockCollector { Level = level, ListItem = listItem };
        var bold = false;
        var raised = false;
        foreach (var line in lines)
        {
            foreach (var token in HtmlTokens.Read(text, line.Start, line.End))
            {
                switch (token.Kind)
                {
                    case HtmlTokenKind.Text when raised && token.Value.All(char.IsAsciiDigit):
                        // The mark of a footnote stays with its word and is known by its raised digits.
                        blocks.Add(new Run(string.Concat(token.Value.Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0'])), token.Span, bold));
                        break;
                    case HtmlTokenKind.Text:
                        bold = Add(blocks, token.Span, bold);
                        break;
                    case HtmlTokenKind.Entity:
                        blocks.Add(new Run(token.Value, token.Span, bold));
                        break;
                    default:
                        markup.Add(token.Span);
                        if (token.Value == "sup") raised = token.Kind == HtmlTokenKind.StartTag;
                        bold = Tag(blocks, token, bold, listItem);
                        break;
                }
            }

            blocks.EndLine();
        }

        return blocks.Take();
    }

    private static bool Tag(BlockCollector blocks, HtmlToken token, bool bold, bool listItem)
    {
        var starts = token.Kind == HtmlTokenKind.StartTag;
        if (token.Value is "b" or "strong") return starts;
        if (!Blocks.Contains(token.Value)) return bold;
        blocks.EndParagraph();
        blocks.ListItem = token.Value == "li" ? starts : listItem;
        return false;
    }

    // Asterisks around words are emphasis; one between spaces or digits is itself.
    private bool Add(BlockCollector blocks, Span span, bool bold)
    {
        var from = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] != '*') continue;
            var stop = i;
            while (stop < span.End && text[stop] == '*') stop++;
            if (IsEmphasis(i, stop))
            {
                AddText(blocks, new Span(from, i), bold);
                if (blocks.AtLineStart && MarkAfterEmphasis(stop, span.End) is var mark && mark > 0)
                {
                    markup.Add(new Span(i, stop + mark));
                    stop += mark;
                }
                else
                {
                    markup.Add(new Span(i, stop));
                }

                if (stop - i >= 2) bold = !bold;
                from = stop;
            }

            i = stop - 1;
        }

        AddText(blocks, new Span(from, span.End), bold);
        return bold;
    }

    // "<li>- item": the hyphen before an item of a list is markup as well as the tag.
    private int MarkAfterEmphasis(int at, int end) =>
        TextLines.BulletMark(text, new Span(at, end)) is var mark && at + mark < end && mark > 0 ? mark : 0;

    private void AddText(BlockCollector blocks, Span span, bool bold)
    {
        var trimmed = TextLines.Trimmed(text, span.Start, span.End);
        if (blocks.AtLineStart && blocks.ListItem && TextLines.BulletMark(text, trimmed) is var mark && mark > 0)
        {
            markup.Add(new Span(trimmed.Start, trimmed.Start + mark));
            span = new Span(trimmed.Start + mark, span.End);
        }

        if (span.Length > 0) blocks.Add(new Run(text[span.Start..span.End], span, bold));
    }

    private bool IsEmphasis(int start, int stop)
    {
        var before = start == 0 || char.IsWhiteSpace(text[start - 1]);
        var after = stop >= text.Length || char.IsWhiteSpace(text[stop]);
        if (before && after) return stop - start > 1;
        return !(start > 0 && stop < text.Length && char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[stop]));
    }
}
