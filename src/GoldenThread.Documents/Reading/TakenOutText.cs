using System.Text;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>The text as it is taken out of a format that is no text itself; every offset counts in it.</summary>
/// <remarks>Paragraphs and rows end with a line feed, the cells of a row are parted by tabs.</remarks>
internal sealed class TakenOutText
{
    private readonly StringBuilder text = new();

    /// <summary>How many characters were taken out so far.</summary>
    public int Length => text.Length;

    /// <summary>Appends characters and says where they stand.</summary>
    public Span Append(string characters)
    {
        var start = text.Length;
        text.Append(characters);
        return new Span(start, text.Length);
    }

    /// <summary>Appends a line feed, unless nothing has been written since the last.</summary>
    public void EndLine()
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    /// <summary>Takes back the line feed of a cell's last paragraph, so that the row stays on its line.</summary>
    /// <param name="start">Where the cell began.</param>
    public void EndCell(int start)
    {
        if (text.Length > start && text[^1] == '\n')
            text.Length--;
    }

    /// <summary>Appends the line feed after a row.</summary>
    public void EndRow() => text.Append('\n');

    /// <summary>Appends the tab between two cells.</summary>
    public void NextCell() => text.Append('\t');

    /// <summary>The text so far.</summary>
    public override string ToString() => text.ToString();
}
