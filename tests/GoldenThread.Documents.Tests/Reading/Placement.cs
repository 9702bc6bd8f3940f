using System.Text;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Where the characters of a document that was read stand.</summary>
internal static class Placement
{
    /// <summary>Every character that is not white space is in exactly one run or one piece of markup, and runs say what stands there.</summary>
    public static void Check(SourceDocument document)
    {
        var times = new int[document.Text.Length];
        foreach (var span in Runs(document.Blocks).Select(r => r.Span).Concat(document.Markup.SelectMany(m => m.Spans)))
        {
            for (var i = span.Start; i < span.End; i++)
                times[i]++;
        }

        var wrong = Enumerable.Range(0, times.Length).Where(i => !char.IsWhiteSpace(document.Text[i]) && times[i] != 1).Take(10).ToList();
        wrong.ShouldBeEmpty(wrong.Count == 0 ? "" : $"{Around(document.Text, wrong[0])} is in {times[wrong[0]]} places");
        document.Source.Characters.ShouldBe(document.Text.Length);
        foreach (var markup in document.Markup)
            markup.Text.ShouldBe(document.Text[markup.Spans[0].Start..markup.Spans[^1].End]);
    }

    /// <summary>Every run whose length is its place's length repeats the source, white space apart.</summary>
    public static void CheckRunsRepeatTheSource(SourceDocument document)
    {
        foreach (var run in Runs(document.Blocks)
            .Where(r => r.Text.Length == r.Span.Length && !r.Text.Contains('\uFFFD') && document.Text[r.Span.Start] is not ('&' or '<' or '"')))
            Spaces(run.Text).ShouldBe(Spaces(document.Text[run.Span.Start..run.Span.End]));
    }

    public static IEnumerable<Run> Runs(IEnumerable<Block> blocks) => Lines(blocks).SelectMany(l => l.Runs);

    public static IEnumerable<Line> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Lines,
        Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => Lines(c.Blocks)),
        _ => [],
    });

    /// <summary>The document in a short form that a test can quote: a line a paragraph, a row a line, cells between bars.</summary>
    public static string Sketch(SourceDocument document) => Sketch(document.Blocks);

    public static string Sketch(IEnumerable<Block> blocks)
    {
        var sketch = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
                sketch.Append(new string('#', paragraph.Level)).Append(paragraph.ListItem ? "*" : "").AppendJoin('/', paragraph.Lines.Select(l => l.Text))
                    .Append('\n');
            else if (block is Table table)
                sketch.Append(string.Concat(table.Rows.Select(Sketch)));
        }

        return sketch.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static string Sketch(Row row)
        => (row.IsHeader ? "!" : "") + "|" + string.Concat(row.Cells.Select(c => Sketch(c) + "|")) + "\n";

    private static string Sketch(Cell cell)
        => (cell.ContinuesAbove ? "^" : "") + (cell.Colour is null ? "" : $"#{cell.Colour} ") + Sketch(cell.Blocks).Replace('\n', '¶');

    private static string Spaces(string text) => string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c));

    private static string Around(string text, int at) => $"“{text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 20)]}” at {at}";
}
