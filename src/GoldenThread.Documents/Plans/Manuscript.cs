using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Makes items of a document's blocks.</summary>
internal static partial class Manuscript
{
    // Title, names, dates and author stand in the first paragraphs, one to a line, often without an empty line between them.
    private const int FrontParagraphs = 8;

    // In a text that nobody wrapped, a sentence that ends before this ends its paragraph.
    private const int ShortestWrap = 60;
    private const int ShortestRun = 60;
    private const int LongestLead = 120;
    private const int LongestRepeated = 45;

    // A label ends within so many characters; what follows need not be looked at, line by long line.
    private const int LongestLabel = 60;

    /// <summary>The items of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ratings">Knows words of status.</param>
    /// <param name="furniture">Takes the signs that part labels on a line.</param>
    public static List<Item> Of(SourceDocument document, RatingReading ratings, FurnitureBox furniture)
    {
        var front = document.Blocks.TakeWhile(b => b is Paragraph).Take(FrontParagraphs).Count();
        Func<string, bool> isWhole = IsWrapped(document) ? _ => false : IsShortSentence;
        var flattened = Flattened(document, ratings);
        var labels = RepeatedLabels(document);
        labels.UnionWith(NumberedTitles.Of(document));
        return
        [
            .. document.Blocks.SelectMany((b, i) => flattened.Count > 0 && b is Paragraph cut && flattened.TryGetValue(cut, out var parts)
                ? parts.SelectMany(p => p.Left is { } left ? left.Lines.IsEmpty ? [] : Pieces(left, _ => false, isWhole, furniture, labels) : (IEnumerable<Item>)[p.Table!])
                : b is Paragraph paragraph ? Pieces(paragraph, i < front ? FrontMatter.IsLineOfItsOwn : _ => false, isWhole, furniture, labels) : Of(b, furniture)),
        ];
    }

    // The tables that copying flattened, by the paragraphs in which they stand; what is left of a paragraph stays a paragraph.
    private static Dictionary<Paragraph, List<(Grid? Table, Paragraph? Left)>> Flattened(SourceDocument document, RatingReading ratings)
    {
        var cut = new Dictionary<Paragraph, List<(Grid? Table, Paragraph? Left)>>(ReferenceEqualityComparer.Instance);
        var lines = new List<Fragment?>();
        var places = new List<(Paragraph? Paragraph, int Line)>();
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph { Level: 0 } paragraph)
            {
                lines.Add(null);
                places.Add((null, 0));
                continue;
            }

            for (var i = 0; i < paragraph.Lines.Length; i++)
            {
                lines.Add(Fragment.Of(paragraph.Lines[i]));
                places.Add((paragraph, i));
            }
        }

        if (!lines.Exists(l => l is not null && FlattenedTables.MayBegin(l.Text))) return cut;
        var names = OrganisationNames.Of(lines.OfType<Fragment>().Select(l => l.Text));
        foreach (var (from, count, grid) in new FlattenedTables(ratings, names).In(lines, [.. places.Select(p => p.Line == 0)]))
        {
            var first = true;
            foreach (var whole in places.Skip(from).Take(count).GroupBy(p => p.Paragraph!, ReferenceEqualityComparer.Instance))
            {
                var paragraph = (Paragraph)whole.Key!;
                var (start, end) = (whole.Min(p => p.Line), whole.Max(p => p.Line) + 1);
                var parts = cut.TryGetValue(paragraph, out var begun) ? begun : cut[paragraph] = [(null, paragraph)];
                var rest = parts[^1].Left!;
                var before = paragraph.Lines.Length - rest.Lines.Length;
                parts[^1] = (null, rest with { Lines = rest.Lines[..(start - before)] });
                if (first) parts.Add((grid, null));
                parts.Add((null, rest with { Lines = rest.Lines[(end - before)..] }));
                first = false;
            }
        }

        return cut;
    }

    // A line that begins in lower case goes on with the one above: the text was wrapped by hand.
    private static bool IsWrapped(SourceDocument document) =>
        document.Blocks.OfType<Paragraph>().Any(p => p.Lines.Skip(1).Any(l => l.Text.TrimStart() is [var first, ..] && char.IsLower(first)));

    // "What we have done" on lines of its own, below one recommendation after the other; "Show", of a web page.
    private static HashSet<string> RepeatedLabels(SourceDocument document) =>
    [
        .. document.Blocks.OfType<Paragraph>().Where(p => p.Level == 0 && !p.ListItem).SelectMany(p => p.Lines).Select(l => l.Text.Trim())
            .Where(t => t.Length is > 2 and <= LongestRepeated && !Labels.EndsSentence(t.TrimEnd('?')) && !t.Contains(':', StringComparison.Ordinal))
            .GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1 && (PageFurniture.IsControl(g.Key) || ColumnWords.Read(g.Key) is not (null or ColumnKind.Aside or ColumnKind.Number))).Select(g => g.Key),
    ];

    private static bool IsShortSentence(string line) => line.Length <= ShortestWrap && Labels.EndsSentence(line);

    private static IEnumerable<Item> Of(Block block, FurnitureBox furniture) => block switch
    {
        // In a cell, a label may stand on the first line and what it names below.
        Paragraph { Lines: [var label, _, ..] } paragraph when LabelledCells.IsLabel(label.Text) => Pieces(paragraph, _ => false, _ => false, furniture, [label.Text]),
        Paragraph paragraph => Pieces(paragraph, _ => false, _ => false, furniture, []),
        Table table => [new Grid([.. table.Rows.Select(r => Of(r, furniture))])],
        _ => [],
    };

    private static GridRow Of(Row row, FurnitureBox furniture) => new(
        [.. AlignedLines.Of(row).Cells.Select(c => new GridCell([.. c.Blocks.SelectMany(b => Of(b, furniture))], c.Colour, c.ContinuesAbove))], row.IsHeader);

    // Lines that begin with a label ("Lead:", "Recommendation 3:") or the mark of a part begin a paragraph, also without an empty line before.
    private static IEnumerable<Piece> Pieces(Paragraph paragraph, Func<string, bool> isWhole, Func<string, bool> endsParagraph, FurnitureBox furniture, HashSet<string> labels)
    {
        var lines = paragraph.Lines.Select(Fragment.Of).ToList();
        var starts = LineStarts.Of(lines);
        var from = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && (Heads(paragraph.Lines[i - 1], paragraph.Lines[i]) || i == 1 && HeadsNumber(lines[0].Text, lines[1].Text))) starts.Add(i);
            if (i < lines.Count && labels.Count > 0 && (labels.Contains(lines[i].Text) || labels.Contains(lines[i - 1].Text))) starts.Add(i);
            if (i < lines.Count && !starts.Contains(i) && (!StartsPiece(lines[i].Text) || Rejoin.ClosesBracket(lines[i - 1].Text, lines[i].Text)) && !(paragraph.ListItem && IsNextItem(lines[i - 1].Text, lines[i].Text))
                && !IsNextNumber(lines[from].Text, lines[i].Text) && !IsWholeLabel(lines[i - 1].Text)
                && !isWhole(lines[i].Text) && !isWhole(lines[i - 1].Text) && !endsParagraph(lines[i - 1].Text)) continue;
            var words = LinesOfNames.Joined(lines.GetRange(from, i - from)).Slice(0);
            var bold = paragraph.Lines.Skip(from).Take(i - from).All(l => l.Runs.All(r => r.Bold || string.IsNullOrWhiteSpace(r.Text)));
            foreach (var field in Runs(words).SelectMany(w => Fields(w, furniture)))
                if (!field.IsEmpty) yield return new Piece(field, paragraph.Level, paragraph.ListItem, bold, paragraph.Page, i - from);
            from = i;
        }
    }

    // "… within two days. Recommendation 2: The Police …": recommendations that count on within one line.
    private static IEnumerable<Fragment> Runs(Fragment words)
    {
        var labels = words.Text.Length < ShortestRun ? [] : RunLabel().Matches(words.Text).ToList();
        if (labels.Count < 2 || labels.Zip(labels.Skip(1)).Any(p => NumberOf(p.Second) != NumberOf(p.First) + 1))
        {
            yield return words;
            yield break;
        }

        var from = 0;
        foreach (var at in labels.Select(l => l.Groups["label"].Index).Where(at => at > 0))
        {
            yield return words.Slice(from, at);
            from = at;
        }

        yield return words.Slice(from);
    }

    private static int NumberOf(Match label) => int.Parse(label.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|[.;:)\]]\s+)(?<label>(?:Recommendation|RECOMMENDATION|Rec\.?)\s(?:No\.?\s)?(?<number>[0-9]{1,4})\s?[:.)–—-])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex RunLabel();

    // "WHO: …   BY: …   STATUS: …": several labels on one line, parted by more than a space.
    private static IEnumerable<Fragment> Fields(Fragment words, FurnitureBox furniture)
    {
        var from = 0;
        var ends = OutsideBrackets(words.Text, Ends().Matches(words.Text).Where(m => IsLabelled(words.Text, m.Index + m.Length)));
        if (ends.Count > 1 || (ends.Count == 1 && (IsLead(words.Text, ends[0].Index + ends[0].Length) || Labels.Recommendation(words.Text) is { HasNumber: true } || Labels.Field(words.Text) is not null)))
        {
            foreach (var end in ends)
            {
                // A full stop ends words; a line between them is none of theirs.
                var parts = words.Text[end.Index] is '|' or '·' or '•';
                yield return words.Slice(from, end.Index + (parts ? 0 : 1));
                if (parts) furniture.Add(words.Slice(end.Index, end.Index + 1), FurnitureKind.Label);
                from = end.Index + end.Length;
            }

            yield return words.Slice(from);
            yield break;
        }

        if (Labels.Field(words.Text) is not null || HasFieldAfterGap(words.Text))
        {
            foreach (Match gap in Gap().Matches(words.Text))
            {
                var next = gap.Index + gap.Length;
                if (Labels.Field(words.Text.Substring(next, Math.Min(LongestLabel, words.Text.Length - next))) is null) continue;
                yield return words.Slice(from, gap.Index);
                from = gap.Index + gap.Length;
            }
        }

        yield return words.Slice(from);
    }

    // "… on day 18. (Lead: Northmere Court. By: 30 June 2025)": what stands in a bracket is read with it.
    private static List<Match> OutsideBrackets(string text, IEnumerable<Match> ends)
    {
        var (outside, at, open) = (new List<Match>(), 0, false);
        foreach (var end in ends)
        {
            for (; at < end.Index; at++) open = text[at] == '(' || text[at] != ')' && open;
            if (!open) outside.Add(end);
        }

        return outside;
    }

    // "1 Agree a pathway.   Target: February 2026": white space before a label that says who, when or how far.
    private static bool HasFieldAfterGap(string text) => text.Length < 600 && Gap().Matches(text).Any(g => g.Index + g.Length is var next
        && Labels.Field(text.Substring(next, Math.Min(LongestLabel, text.Length - next))) is { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating });

    // A line in capitals, or in bold above one that is not, heads what stands below it.
    private static bool Heads(Line line, Line next) => line.Text.Trim() is { Length: >= 4 and <= 60 } words && !Labels.EndsSentence(words)
        && (words.Count(char.IsUpper) >= 8 && !words.Any(char.IsLower) && next.Text.Any(char.IsLower)
            || words.EndsWith("recommendations", StringComparison.OrdinalIgnoreCase) && AnnouncingWords.HeadsList(words) && next.Text.TrimStart() is [var first, ..] && !char.IsLower(first)
            || ColumnWords.Read(words) is not null && IsBold(line) && !IsBold(next));

    // "Agreed action" directly above "27. Within one month …": a short line that ends no sentence, above a paragraph with a number.
    private static bool HeadsNumber(string line, string next) => line.Trim() is { Length: >= 4 and <= 60 } words && char.IsUpper(words[0]) && !Labels.EndsSentence(words) && words[^1] is not (':' or ',' or ';') && !Rejoin.EndsUnfinished(words)
        && Labels.Field(words) is null && (Labels.Plain(next) ?? Labels.Dotted(next)) is { } label && label.Rest < next.Length && char.IsUpper(next[label.Rest]);

    private static bool IsBold(Line line) => line.Runs.All(r => r.Bold || string.IsNullOrWhiteSpace(r.Text));

    // "… a neglect strategy. Lead: Northmere Council. By: June 2026."
    private static bool IsLabelled(string text, int at)
    {
        var colon = text.IndexOf(':', at, Math.Min(28, text.Length - at));
        return colon > at && char.IsUpper(text[at]) && Labels.Field(text.Substring(at, Math.Min(60, text.Length - at))) is { Kind: not (ColumnKind.Recommendation or ColumnKind.Finding) };
    }

    // "Set a standard for home visits. Lead: Operations Manager": one label at the end that says who or when.
    private static bool IsLead(string text, int at) =>
        text.Length - at <= LongestLead && Labels.Field(text[at..]) is { Kind: ColumnKind.Organisation or ColumnKind.Date } field && !text.AsSpan(at + field.Rest).Trim().TrimEnd('.').Contains(". ", StringComparison.Ordinal);

    [GeneratedRegex(@"[.;|·•]\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s{2,}|\t", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Gap();

    private static bool StartsPiece(string line) =>
        Labels.Field(line) is not null || Labels.Recommendation(line) is { HasNumber: true } || Labels.Part(line) is not null || Labels.IsLink(line);

    // "1. …" and "2. …" on lines that follow one another; a year or a figure at the start of a wrapped line is not the next number.
    private static bool IsNextNumber(string first, string line)
    {
        if (Labels.Plain(first) is { } one && Labels.Plain(line) is { } next)
            return ValueOf(next) == ValueOf(one) + 1;
        return (Labels.Dotted(first) is not null && Labels.Dotted(line) is not null) || (Labels.Short(first) is not null && Labels.Short(line) is not null);
    }

    private static int ValueOf(Label label) => int.Parse(label.Number.AsSpan(0, label.Number.IndexOf('/') is > 0 and var total ? total : label.Number.Length), CultureInfo.InvariantCulture);

    // "2. Ring back" after a bullet begins an item; a wrapped line does not begin with a number and a capital letter unless the line before is unfinished.
    private static bool IsNextItem(string before, string line) =>
        Labels.Plain(line) is { } label && label.Rest < line.Length && char.IsUpper(line[label.Rest]) && !Rejoin.EndsUnfinished(before.TrimEnd());

    private static bool IsWholeLabel(string line) =>
        Labels.IsLink(line) || Labels.IsAddress(line) || Labels.IsContents(line) || Labels.IsQuestionHeading(line) || Labels.Recommendation(line) is { HasNumber: true, Rest: var rest }
            && rest >= line.TrimEnd().Length;
}
