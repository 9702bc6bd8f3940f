using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Collects runs into lines, lines into paragraphs and paragraphs into the blocks of a document or a cell.</summary>
internal sealed class BlockCollector
{
    private readonly List<Block> blocks = [];
    private readonly List<Line> lines = [];
    private readonly List<Run> runs = [];

    /// <summary>Heading level of the paragraph that is being collected; 0 for none.</summary>
    public int Level { get; set; }

    /// <summary>True where the paragraph that is being collected is an item of a list.</summary>
    public bool ListItem { get; set; }

    /// <summary>True where the line that is being collected holds nothing yet.</summary>
    public bool AtLineStart => runs.Count == 0;

    /// <summary>Adds a run; white space at the start of a line or after white space is left out.</summary>
    public void Add(Run run)
    {
        if (run.Text.Length == 0)
            return;
        if (runs.Count == 0 || EndsWhite(runs[^1].Text))
        {
            if (TrimmedStart(run) is not { } trimmed)
                return;
            run = trimmed;
        }

        runs.Add(run);
    }

    /// <summary>Ends the line; an empty one is no line.</summary>
    public void EndLine()
    {
        while (runs.Count > 0)
        {
            var last = TrimmedEnd(runs[^1]);
            if (last is not null)
            {
                runs[^1] = last;
                break;
            }

            runs.RemoveAt(runs.Count - 1);
        }

        if (runs.Count > 0)
            lines.Add(new Line(Joined()));
        runs.Clear();
    }

    /// <summary>Ends the paragraph; one without lines is no paragraph.</summary>
    public void EndParagraph()
    {
        EndLine();
        if (lines.Count > 0)
            blocks.Add(new Paragraph([.. lines], Level, ListItem));
        lines.Clear();
    }

    /// <summary>Ends the paragraph and adds a block after it.</summary>
    public void Add(Block block)
    {
        EndParagraph();
        blocks.Add(block);
    }

    /// <summary>Ends the paragraph and gives everything that was collected.</summary>
    public ImmutableArray<Block> Take()
    {
        EndParagraph();
        var taken = blocks.ToImmutableArray();
        blocks.Clear();
        return taken;
    }

    private ImmutableArray<Run> Joined()
    {
        var joined = ImmutableArray.CreateBuilder<Run>(runs.Count);
        for (var from = 0; from < runs.Count;)
        {
            var to = from + 1;
            while (to < runs.Count && Touch(runs[to - 1], runs[to]))
                to++;
            joined.Add(to == from + 1
                ? runs[from]
                : runs[from] with
                {
                    Text = string.Concat(runs.GetRange(from, to - from).Select(r => r.Text)),
                    Span = new Span(runs[from].Span.Start, runs[to - 1].Span.End),
                });
            from = to;
        }

        return joined.ToImmutable();
    }

    // Only runs that are as long as their places can be one run; a decoded entity stays by itself.
    private static bool Touch(Run one, Run next)
        => one.Span.End == next.Span.Start && AsLongAsItsPlace(one) && AsLongAsItsPlace(next)
            && one.Bold == next.Bold && one.Pending == next.Pending;

    private static bool AsLongAsItsPlace(Run run) => run.Text.Length == run.Span.Length;

    private static bool EndsWhite(string text) => char.IsWhiteSpace(text[^1]);

    private static Run? TrimmedStart(Run run)
    {
        var text = run.Text.TrimStart();
        if (text.Length == 0)
            return null;
        return text.Length == run.Text.Length || !AsLongAsItsPlace(run)
            ? run
            : run with { Text = text, Span = new Span(run.Span.End - text.Length, run.Span.End) };
    }

    private static Run? TrimmedEnd(Run run)
    {
        var text = run.Text.TrimEnd();
        if (text.Length == 0)
            return null;
        return text.Length == run.Text.Length || !AsLongAsItsPlace(run)
            ? run
            : run with { Text = text, Span = new Span(run.Span.Start, run.Span.Start + text.Length) };
    }
}
