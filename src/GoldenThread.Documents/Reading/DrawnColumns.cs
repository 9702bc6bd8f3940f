namespace GoldenThread.Documents.Reading;

/// <summary>Finds the columns of a table: between them runs a gutter, a stretch of the paper's width that no word of any line stands on.</summary>
internal sealed class DrawnColumns(IReadOnlyCollection<int> aligned)
{
    // Words are put on a ruler with this many marks to the point.
    private const int Marks = 2;

    // In spaces between words.
    private const double NarrowestGutter = 1.4;

    // A gutter that this many lines write on both sides of is no accident of one text.
    private const int LinesThatConfirm = 3;

    // Lines of a page whose words begin at the same place, to a fifth of a point: in running text they do so by accident and seldom.
    private const int LinesThatAlign = 4;
    private const double Fine = 5;

    // In spaces. A line that says the same as others aligns in all its words; lines that end anywhere leave white before the next column.
    private const double WideGap = 1.8;

    // Spaces of a typewriter are wide, and its words stand below one another by themselves.
    private const double OfTypewriter = 0.4;

    // Index of the last line that a header may have.
    private const int MostHeaderLines = 1;

    private int[] written = [];
    private List<Gutter> gutters = [];

    /// <summary>Where, on the ruler, words begin below one another in so many lines that a column begins there, however narrow the white before it.</summary>
    public static HashSet<int> Aligned(List<PdfLine> lines) => lines.Count == 0 || lines[0].SpaceToHeight > OfTypewriter
        ? []
        : [.. lines.SelectMany(l => l.Words.Zip(l.Words.Skip(1), (before, word) => (At: Math.Round(word.Left * Fine), Before: before.Text, IsWide: word.Left - before.Right > WideGap * l.Space)))
            .GroupBy(w => w.At).Where(g => g.Count() >= LinesThatAlign && g.Count(w => w.IsWide || PdfRows.Number().IsMatch(w.Before)) * 2 >= g.Count())
            .Select(g => (int)Math.Floor(g.Key / Fine * Marks))];

    /// <summary>A place on the ruler in points.</summary>
    public static double Points(int mark) => (double)mark / Marks;

    /// <summary>How many lines have words in more than one column.</summary>
    public int WideLines { get; private set; }

    /// <summary>How many columns there are.</summary>
    public int Count => gutters.Count + 1;

    /// <summary>Adds a line, unless it stands on a gutter that others keep free.</summary>
    public bool TryAdd(PdfLine line)
    {
        var before = written;
        written = (int[])before.Clone();
        foreach (var word in line.Words)
            Write(word);
        var found = Find(line.Space * NarrowestGutter * Marks);
        if (found.Count == 0 || gutters.Any(g => g.Lines >= LinesThatConfirm && !found.Exists(f => f.From < g.To && g.From < f.To)))
        {
            written = before;
            return false;
        }

        foreach (var gutter in found)
            gutter.Lines = gutters.Where(g => g.From < gutter.To && gutter.From < g.To).Select(g => g.Lines).DefaultIfEmpty()
                .Max() + (Spans(gutter, line) ? 1 : 0);
        gutters = found;
        if (gutters.Exists(g => Spans(g, line)))
            WideLines++;
        return true;
    }

    /// <summary>The same columns for another page, none of whose lines are known yet.</summary>
    public DrawnColumns ForNextPage()
        => new(aligned) { written = written, gutters = [.. gutters.Select(g => new Gutter(g.From, g.To) { Lines = LinesThatConfirm })] };

    /// <summary>The columns that drawn lines part: one more where a line runs down between words.</summary>
    /// <param name="places">How far from the left the lines are that run down the table, in points.</param>
    /// <param name="lines">The lines of the table.</param>
    public DrawnColumns ByRules(IReadOnlyCollection<double> places, List<PdfLine> lines)
    {
        // A line that touches words is not always seen: white between words parts columns without one.
        List<Gutter> parted = [.. gutters];
        foreach (var place in places)
        {
            var at = (int)Math.Round(place * Marks);
            if (parted.Exists(g => at >= g.From - Slack && at <= g.To + Slack) || lines.Exists(l => l.Words.Exists(w => w.Left * Marks < at - Slack && w.Right * Marks > at + Slack))
                || !lines.Exists(l => l.Words.Exists(w => w.Right * Marks <= at + Slack)) || !lines.Exists(l => l.Words.Exists(w => w.Left * Marks >= at - Slack))) continue;
            parted.Add(new Gutter(at, at));
        }

        return new DrawnColumns(aligned) { written = written, gutters = [.. parted.OrderBy(g => g.From)], WideLines = WideLines };
    }

    /// <summary>The columns that drawn lines part and nothing else does.</summary>
    /// <param name="places">How far from the left the lines are that run down, in points.</param>
    /// <param name="lines">The lines of text between them.</param>
    public static DrawnColumns Between(IReadOnlyCollection<double> places, List<PdfLine> lines)
    {
        var whole = new DrawnColumns([]) { WideLines = lines.Count };
        foreach (var word in lines.SelectMany(l => l.Words)) whole.Write(word);
        return whole.ByRules(places, lines);
    }

    // The picture that shows the lines has a pixel for three points.
    private const int Slack = 4;

    /// <summary>Index of the column that a word stands in.</summary>
    public int Of(PdfWord word)
    {
        var middle = (word.Left + word.Right) / 2 * Marks;
        return gutters.Count(g => middle >= g.To);
    }

    /// <summary>
    /// Joins a column that has only a header to the next one that has only words below it: a header may stand left of the numbers that it heads.
    /// </summary>
    public void JoinHeaders(List<PdfLine> lines)
    {
        for (var column = 0; column + 1 < Count;)
        {
            var header = lines.FindLastIndex(l => l.Words.Exists(w => Of(w) == column));
            var body = lines.FindIndex(l => l.Words.Exists(w => Of(w) == column + 1));
            // Or right of them, where it is centred over words that begin at the left of the column.
            var (first, last) = (lines.FindIndex(l => l.Words.Exists(w => Of(w) == column)), lines.FindLastIndex(l => l.Words.Exists(w => Of(w) == column + 1)));
            if (Count > 2 && (header >= 0 && header <= MostHeaderLines && body > header || last >= 0 && last <= MostHeaderLines && first > last))
                gutters.RemoveAt(column);
            else
                column++;
        }
    }

    /// <summary>From where to where a column is written in, in points.</summary>
    public (double Left, double Right) Place(int column)
    {
        var left = column == 0 ? Array.IndexOf(written, 1) : gutters[column - 1].To;
        var right = column == gutters.Count ? written.Length : gutters[column].From;
        return ((double)Math.Max(0, left) / Marks, (double)right / Marks);
    }

    private static bool Spans(Gutter gutter, PdfLine line) => line.Left * Marks < gutter.From && line.Right * Marks > gutter.To;

    private void Write(PdfWord word)
    {
        var (from, to) = ((int)Math.Floor(word.Left * Marks), (int)Math.Ceiling(word.Right * Marks));
        if (to >= written.Length)
            Array.Resize(ref written, to + 1);
        for (var i = from; i < to; i++)
            written[i] = 1;
    }

    private List<Gutter> Find(double narrowest)
    {
        var found = new List<Gutter>();
        var last = -1;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == 0)
                continue;
            if (last >= 0 && (i - last - 1 >= narrowest || (i - last > 1 && (aligned.Contains(i - 1) || aligned.Contains(i) || aligned.Contains(i + 1)))))
                found.Add(new Gutter(last + 1, i));
            last = i;
        }

        return found;
    }

    private sealed record Gutter(int From, int To)
    {
        public int Lines { get; set; }
    }
}
