namespace GoldenThread.Documents.Reading;

/// <summary>Finds where the columns of a drawn table begin: after every stretch of the paper's width that no line writes on.</summary>
/// <remarks>
/// Words of a text are parted by single spaces, so a stretch of two that all lines leave free is no accident of one text.
/// A stretch of one is a gutter only where words begin after it that have nothing before them: the spaces of a text, even where they
/// stand one below the other, always have.
/// </remarks>
internal sealed class DrawnColumns
{
    private const int LinesForNarrowGutter = 2;
    private const int WidestPage = 2_000;

    private readonly List<DrawnLine> lines = [];
    private int[] written = [];
    private int most;

    /// <summary>Where each column begins; the first begins at 0.</summary>
    public List<int> Starts { get; private set; } = [];

    /// <summary>How many lines were added.</summary>
    public int Lines => lines.Count;

    /// <summary>Adds a line, unless it writes on so many gutters that it cannot be of the same table.</summary>
    public bool TryAdd(DrawnLine line)
    {
        if (line.Text.Length > WidestPage)
            return false;
        if (line.Text.Length >= written.Length)
            Array.Resize(ref written, line.Text.Length + 1);
        Write(line, 1);
        lines.Add(line);
        var starts = Find();
        if (starts.Count < 2 || starts.Count * 2 <= most)
        {
            Write(line, -1);
            lines.RemoveAt(lines.Count - 1);
            return false;
        }

        most = Math.Max(most, starts.Count);
        Starts = starts;
        return true;
    }

    private void Write(DrawnLine line, int change)
    {
        for (var i = 0; i < line.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(line.Text[i]))
                written[i] += change;
        }
    }

    private List<int> Find()
    {
        var starts = new List<int>();
        var at = NextWritten(0);
        while (at < written.Length)
        {
            starts.Add(starts.Count == 0 ? 0 : at);
            while (at < written.Length && !IsGutter(at))
                at++;
            at = NextWritten(at);
        }

        return starts;
    }

    private int NextWritten(int at)
    {
        while (at < written.Length && written[at] == 0)
            at++;
        return at;
    }

    private bool IsGutter(int at)
        => written[at] == 0
            && (at + 1 >= written.Length || written[at + 1] == 0
                || lines.Count(l => BeginsAfterGap(l, at + 1)) >= LinesForNarrowGutter);

    private static bool BeginsAfterGap(DrawnLine line, int at)
        => at >= 3 && at < line.Text.Length && !char.IsWhiteSpace(line.Text[at]) && line.Text.AsSpan(at - 3, 3).IsWhiteSpace();
}
