using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads a web page. The decoded text is the page's own source; nothing that it links to is fetched.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    private readonly string text;
    private readonly MarkupCollector markup;
    private readonly BlockCollector body = new();
    private readonly BlockCollector title = new();
    private readonly HtmlTables tables = new();
    private readonly Stack<HtmlList> lists = [];
    private Run? marker;
    private bool inTitle;
    private bool hasHeading;
    private int bold;
    private int preformatted;
    private int outside;
    private int parts;

    private HtmlReader(string text)
    {
        this.text = text;
        markup = new MarkupCollector(text);
    }

    /// <summary>Reads a page.</summary>
    /// <exception cref="UnreadableDocumentException">It has no tag: it is no web page.</exception>
    public static SourceDocument Read(DraftSource source, string text) => new HtmlReader(text).Read(source);

    private SourceDocument Read(DraftSource source)
    {
        var tags = 0;
        foreach (var token in HtmlTokens.Read(text))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    AddText(token.Span);
                    break;
                case HtmlTokenKind.Entity:
                    AddEntity(token);
                    break;
                case HtmlTokenKind.Hidden:
                    markup.Add(token.Span);
                    break;
                case HtmlTokenKind.StartTag:
                    tags++;
                    Start(token);
                    break;
                default:
                    markup.Add(token.Span);
                    End(token.Value);
                    break;
            }
        }

        if (tags == 0)
            throw FileFormat.NotWhatItSays(source.Name, "plain text without a single tag");
        inTitle = false;
        DropMarker();
        while (tables.Any)
            EndTable();
        return new SourceDocument { Source = source, Text = text, Blocks = [.. Title(), .. body.Take()], Markup = markup.Take() };
    }

    // The title repeats the page's heading; where the page has no heading, it is the heading.
    private ImmutableArray<Block> Title()
    {
        title.Level = 1;
        var blocks = title.Take();
        if (!hasHeading)
            return blocks;
        foreach (var run in blocks.OfType<Paragraph>().SelectMany(p => p.Lines).SelectMany(l => l.Runs))
            markup.Add(run.Span, FurnitureKind.PageHeader);
        return [];
    }

    private BlockCollector Target => inTitle ? title : tables.Cell ?? body;

    private void AddText(Span span)
    {
        if (outside > 0)
        {
            markup.Add(span, string.IsNullOrWhiteSpace(text[span.Start..span.End]) ? FurnitureKind.Markup : FurnitureKind.PageHeader);
            return;
        }

        for (var at = span.Start; at < span.End;)
        {
            var stop = at;
            if (IsSpace(text[at]))
            {
                while (stop < span.End && IsSpace(text[stop]))
                    stop++;
                if (preformatted > 0 && text.AsSpan(at, stop - at).Contains('\n'))
                    Target.EndLine();
                else
                    AddRun(new Run(" ", new Span(at, stop), bold > 0));
            }
            else
            {
                while (stop < span.End && !IsIrregularSpace(stop, span.End))
                    stop++;
                AddRun(new Run(text[at..stop], new Span(at, stop), bold > 0));
            }

            at = stop;
        }
    }

    // White space at the edge of a line is left out, and a "&nbsp;" there must still have a place: so the space stands beside it.
    private void AddEntity(HtmlToken token)
    {
        if (outside > 0)
        {
            markup.Add(token.Span, FurnitureKind.PageHeader);
        }
        else if (string.IsNullOrWhiteSpace(token.Value))
        {
            markup.Add(token.Span);
            AddRun(new Run(" ", new Span(token.Span.End, token.Span.End), bold > 0));
        }
        else
        {
            AddRun(new Run(token.Value, token.Span, bold > 0));
        }
    }

    private bool IsIrregularSpace(int at, int end)
        => IsSpace(text[at]) && (text[at] != ' ' || at + 1 == end || IsSpace(text[at + 1]));

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private void AddRun(Run run)
    {
        var target = Target;
        if (marker is { } number && !inTitle && !string.IsNullOrWhiteSpace(run.Text))
        {
            marker = null;
            target.Add(number);
            target.Add(new Run(" ", new Span(number.Span.End, number.Span.End)));
        }

        target.Add(run);
    }

    private void Start(HtmlToken tag)
    {
        inTitle = false;
        var name = tag.Value;
        if (IsOutside(name, tag.Span.End))
        {
            markup.Add(tag.Span);
            if (outside == 0)
                Target.EndParagraph();
            if (name is "nav" or "footer")
                outside++;
            return;
        }

        if (name is "article" or "section" or "details")
            parts++;
        if (name == "li")
        {
            BeginItem(tag);
            return;
        }

        markup.Add(tag.Span);
        if (name is "b" or "strong")
            bold++;
        if (Inline.Contains(name) || name.Contains(':', StringComparison.Ordinal))
            return;
        if (name == "br")
        {
            // Two line breaks part paragraphs.
            if (Target.AtLineStart)
                Target.EndParagraph();
            Target.EndLine();
            return;
        }

        if (name == "title")
        {
            inTitle = true;
            return;
        }

        Target.EndParagraph();
        if (Heading(name) is > 0 and var level)
        {
            hasHeading = true;
            Target.Level = level;
        }
        else if (name is "ol" or "ul")
        {
            lists.Push(new HtmlList(name == "ol", tag.Attribute("type"), tag.Attribute("start")));
        }
        else if (name == "pre")
        {
            preformatted++;
        }
        else if (tables.Begin(tag))
        {
            BeginOrEndCell();
        }
    }

    // Menus and the foot of a page are none of its words; one that is never closed, or the foot of a part of the page, is no such thing.
    private bool IsOutside(string name, int from) => outside > 0 || name is "nav" or "footer" && parts == 0 && !tables.Any && lists.Count == 0
        && text.AsSpan(from).Contains($"</{name}", StringComparison.OrdinalIgnoreCase);

    private void End(string name)
    {
        if (name is "b" or "strong")
            bold = Math.Max(0, bold - 1);
        inTitle = false;
        if (outside > 0)
        {
            if (name is "nav" or "footer")
                outside--;
            return;
        }

        if (name is "article" or "section" or "details")
            parts = Math.Max(0, parts - 1);

        if (name == "title" || Inline.Contains(name) || name.Contains(':', StringComparison.Ordinal))
            return;
        Target.EndParagraph();
        if (Heading(name) > 0)
            Target.Level = 0;
        else if (name == "pre")
            preformatted = Math.Max(0, preformatted - 1);
        else if (name is "li" or "ol" or "ul")
            EndListPart(name);
        else if (name == "table")
            EndTable();
        else if (tables.EndPart(name))
            BeginOrEndCell();
    }

    // Neither the number of an item nor bold type goes on from one cell into the next.
    private void BeginOrEndCell()
    {
        DropMarker();
        bold = 0;
    }

    private void EndTable()
    {
        if (tables.End() is not { } table)
            return;
        DropMarker();
        Target.Add(table);
    }

    // The number of an item of an ordered list is what its tag shows, so the tag's place is the number's place.
    private void BeginItem(HtmlToken tag)
    {
        DropMarker();
        Target.EndParagraph();
        Target.ListItem = true;
        if (lists.TryPeek(out var list) && list.Ordered)
            marker = new Run(list.Next(tag.Attribute("value")), tag.Span);
        else
            markup.Add(tag.Span);
    }

    private void EndListPart(string name)
    {
        DropMarker();
        if (name != "li" && lists.Count > 0)
            lists.Pop();
        Target.ListItem = name != "li" && lists.Count > 0;
    }

    private void DropMarker()
    {
        if (marker is { } unused)
            markup.Add(unused.Span);
        marker = null;
    }

    private static int Heading(string name) => name is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
}
