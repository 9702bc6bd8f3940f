using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads plain text: paragraphs parted by empty lines.</summary>
internal static class PlainTextReader
{
    /// <summary>Cuts the text into paragraphs of lines.</summary>
    public static SourceDocument Read(DraftSource source, string text)
    {
        var blocks = new List<Block>();
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var stop = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var span = Trimmed(text, start, stop);
            if (span.Length > 0)
                lines.Add(new Line([new Run(text[span.Start..span.End], span)]));
            if (lines.Count > 0 && (span.Length == 0 || stop == text.Length))
            {
                blocks.Add(new Paragraph([.. lines]));
                lines.Clear();
            }

            start = stop + 1;
        }

        return new SourceDocument { Source = source, Text = text, Blocks = [.. blocks] };
    }

    private static Span Trimmed(string text, int start, int stop)
    {
        while (start < stop && char.IsWhiteSpace(text[start]))
            start++;
        while (stop > start && char.IsWhiteSpace(text[stop - 1]))
            stop--;
        return new Span(start, stop);
    }
}
