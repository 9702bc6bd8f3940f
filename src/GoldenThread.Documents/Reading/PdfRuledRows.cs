namespace GoldenThread.Documents.Reading;

/// <summary>The rows of a table whose borders are drawn: wherever the words of a cell stand in its height, they are between the lines above and below it.</summary>
internal static class PdfRuledRows
{
    private const int FewestBetween = 2;
    private const double Covers = 0.75;
    private const double SameLine = 5;

    /// <summary>Where rows begin, by the height on the page, each with the first column that has a row of its own there; null where no borders tell.</summary>
    /// <param name="lines">The lines of the table, cut into columns.</param>
    /// <param name="columns">From where to where each column is written in, in points of the page.</param>
    /// <param name="rules">The lines that are drawn on the page.</param>
    /// <param name="isNumber">True for a number with which a row begins.</param>
    public static List<(double Top, int First)>? Find(
        IReadOnlyList<PdfLine?[]> lines, IReadOnlyList<(double Left, double Right)> columns, PdfRules rules, Func<string, bool> isNumber)
    {
        var (top, bottom) = (lines.SelectMany(l => l).OfType<PdfLine>().Min(Middle), lines.SelectMany(l => l).OfType<PdfLine>().Max(Middle));
        var borders = new List<(double Top, int First)>();
        foreach (var height in Heights(rules.Lines.Where(r => r.Top > top && r.Top < bottom)))
        {
            var covered = columns.Select(c => height.Sum(r => Math.Max(0, Math.Min(r.Right, c.Right) - Math.Max(r.Left, c.Left))) >= (c.Right - c.Left) * Covers).ToList();
            // A line over the last columns alone parts rows beside a cell that is merged down.
            var first = covered.LastIndexOf(false) + 1;
            if (first <= columns.Count / 2 || first < columns.Count - 1) borders.Add((height.Average(r => r.Top), first));
        }

        var whole = borders.Where(b => b.First == 0).Select(b => b.Top).ToList();
        if (whole.Count < FewestBetween && !(whole.Count == 1 && borders.Count > 1)) return null;
        // Lines that part groups of rows alone leave several numbers between two of them.
        var numbers = lines.Select(l => l[0]).OfType<PdfLine>().Where(l => isNumber(l.Text)).Select(Middle).ToList();
        return numbers.Zip(numbers.Skip(1)).Any(n => !whole.Exists(w => w > n.First && w < n.Second)) ? null : borders;
    }

    /// <summary>The same, with one between a heading and the first row: a heading is told by its shade, and often no line is drawn below it.</summary>
    /// <param name="borders">Where rows begin; null where no borders tell.</param>
    /// <param name="lines">The lines of the table, cut into columns.</param>
    /// <param name="headerEnd">How many of them the heading has.</param>
    public static List<(double Top, int First)>? WithHeading(List<(double Top, int First)>? borders, IReadOnlyList<PdfLine?[]> lines, int headerEnd)
    {
        if (borders is null || headerEnd == 0 || headerEnd == lines.Count) return borders;
        var (heading, first) = (lines.Take(headerEnd).SelectMany(l => l).OfType<PdfLine>().ToList(), lines[headerEnd].OfType<PdfLine>().ToList());
        var (bottom, top) = (heading.Max(l => l.Bottom), first.Min(l => l.Top));
        return bottom > top || borders.Exists(b => b.Top >= heading.Min(Middle) && b.Top < first.Max(Middle)) ? borders : [.. borders.Append(((bottom + top) / 2, 0)).OrderBy(b => b.Item1)];
    }

    /// <summary>The height at which the words of a line stand.</summary>
    public static double Middle(PdfLine line) => (line.Top + line.Bottom) / 2;

    // The pieces of one line, a column each, and the two lines of a thick one.
    private static IEnumerable<List<(double Left, double Right, double Top)>> Heights(IEnumerable<(double Left, double Right, double Top)> rules)
    {
        var open = new List<(double Left, double Right, double Top)>();
        foreach (var rule in rules.OrderBy(r => r.Top))
        {
            if (open.Count > 0 && rule.Top - open[0].Top > SameLine)
            {
                yield return open;
                open = [];
            }

            open.Add(rule);
        }

        if (open.Count > 0) yield return open;
    }
}
