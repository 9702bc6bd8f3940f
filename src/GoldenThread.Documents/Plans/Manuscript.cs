using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Makes items of a document's blocks.</summary>
internal static partial class Manuscript
{
    // Title, names, dates and author stand in the first paragraphs, one to a line, often without an empty line between them.
    private const int FrontParagraphs = 8;

    // In a text that nobody wrapped, a sentence that ends before this ends its paragraph.
    private const int ShortestWrap = 60;

    // A label ends within so many characters; what follows need not be looked at, line by long line.
    private const int LongestLabel = 60;

    public static List<Item> Of(SourceDocument document)
    {
        var front = document.Blocks.TakeWhile(b => b is Paragraph).Take(FrontParagraphs).Count();
        Func<string, bool> isWhole = IsWrapped(document) ? _ => false : IsShortSentence;
        return
        [
            .. document.Blocks.SelectMany(
                (b, i) => b is Paragraph paragraph ? Pieces(paragraph, i < front ? FrontMatter.IsLineOfItsOwn : _ => false, isWhole) : Of(b)),
        ];
    }

    // A line that begins in lower case goes on with the one above: the text was wrapped by hand.
    private static bool IsWrapped(SourceDocument document) =>
        document.Blocks.OfType<Paragraph>().Any(p => p.Lines.Skip(1).Any(l => l.Text.TrimStart() is [var first, ..] && char.IsLower(first)));

    private static bool IsShortSentence(string line) => line.Length <= ShortestWrap && Labels.EndsSentence(line);

    private static IEnumerable<Item> Of(Block block) => block switch
    {
        Paragraph paragraph => Pieces(paragraph, _ => false, _ => false),
        Table table => [new Grid([.. table.Rows.Select(Of)])],
        _ => [],
    };

    private static GridRow Of(Row row) => new(
        [.. row.Cells.Select(c => new GridCell([.. c.Blocks.SelectMany(Of)], c.Colour, c.ContinuesAbove))], row.IsHeader);

    // Lines that begin with a label ("Lead:", "Recommendation 3:") or the mark of a part begin a paragraph, also without an empty line before.
    private static IEnumerable<Piece> Pieces(Paragraph paragraph, Func<string, bool> isWhole, Func<string, bool> endsParagraph)
    {
        var lines = paragraph.Lines.Select(Fragment.Of).ToList();
        var from = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !StartsPiece(lines[i].Text) && !(paragraph.ListItem && IsNextItem(lines[i - 1].Text, lines[i].Text))
                && !IsNextNumber(lines[from].Text, lines[i].Text) && !IsWholeLabel(lines[i - 1].Text)
                && !isWhole(lines[i].Text) && !isWhole(lines[i - 1].Text) && !endsParagraph(lines[i - 1].Text)) continue;
            var words = Fragment.Join(lines.GetRange(from, i - from)).Slice(0);
            var bold = paragraph.Lines.Skip(from).Take(i - from).All(l => l.Runs.All(r => r.Bold || string.IsNullOrWhiteSpace(r.Text)));
            foreach (var field in Fields(words))
                if (!field.IsEmpty) yield return new Piece(field, paragraph.Level, paragraph.ListItem, bold, paragraph.Page, i - from);
            from = i;
        }
    }

    // "WHO: …   BY: …   STATUS: …": several labels on one line, parted by more than a space.
    private static IEnumerable<Fragment> Fields(Fragment words)
    {
        var from = 0;
        if (Labels.Field(words.Text) is not null)
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

    [GeneratedRegex(@"\s{2,}|\t", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Gap();

    private static bool StartsPiece(string line) =>
        Labels.Field(line) is not null || Labels.Recommendation(line) is { HasNumber: true } || Labels.Part(line) is not null || Labels.IsLink(line);

    // "1. …" and "2. …" on lines that follow one another; a year or a figure at the start of a wrapped line is not the next number.
    private static bool IsNextNumber(string first, string line)
    {
        if (Labels.Plain(first) is { } one && Labels.Plain(line) is { } next)
            return int.Parse(next.Number, CultureInfo.InvariantCulture) == int.Parse(one.Number, CultureInfo.InvariantCulture) + 1;
        return (Labels.Dotted(first) is not null && Labels.Dotted(line) is not null) || (Labels.Short(first) is not null && Labels.Short(line) is not null);
    }

    // "2. Ring back" after a bullet begins an item; a wrapped line does not begin with a number and a capital letter unless the line before is unfinished.
    private static bool IsNextItem(string before, string line) =>
        Labels.Plain(line) is { } label && label.Rest < line.Length && char.IsUpper(line[label.Rest]) && !Rejoin.EndsUnfinished(before.TrimEnd());

    private static bool IsWholeLabel(string line) =>
        Labels.IsLink(line) || Labels.IsContents(line) || Labels.IsQuestionHeading(line) || Labels.Recommendation(line) is { HasNumber: true, Rest: var rest }
            && rest >= line.TrimEnd().Length;
}
