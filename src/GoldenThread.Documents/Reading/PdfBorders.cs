namespace GoldenThread.Documents.Reading;

/// <summary>Lines of text that stand between borders which run down beside them: the rows of a table that is drawn.</summary>
internal static class PdfBorders
{
    // Both edges and one border between columns.
    private const int FewestPlaces = 3;
    private const int FewestLines = 2;

    // In points: how near to one another the parts of a border are, and how far words may reach over one.
    private const double Near = 5;
    private const double Slack = 3;

    // The share of the lines beside which a border has to run.
    private const double Beside = 0.6;

    /// <summary>The runs of lines between borders, each with how far from the left its borders are.</summary>
    /// <param name="lines">Lines of text, from the top.</param>
    /// <param name="rules">What is drawn on their page.</param>
    public static IEnumerable<(int From, int To, List<double> Places)> Runs(IReadOnlyList<PdfLine> lines, PdfRules rules)
    {
        if (rules.Columns.Count == 0) yield break;
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            var seen = new List<double>();
            List<double>? edges = null;
            while (to < lines.Count && Places(lines[to], rules) is { } places && (edges is null || IsNear(edges[0], places[0]) && IsNear(edges[^1], places[^1])))
            {
                edges ??= places;
                seen.AddRange(places);
                to++;
            }

            if (to - from >= FewestLines)
            {
                var borders = Grouped(seen).Where(g => g.Count >= (to - from) * Beside).Select(g => g.Average()).ToList();
                if (borders.Count >= FewestPlaces) yield return (from, to, borders);
            }

            from = Math.Max(to, from + 1);
        }
    }

    // The borders beside a line that stands between the outermost of them; null where it stands in no table.
    private static List<double>? Places(PdfLine line, PdfRules rules)
    {
        var middle = (line.Top + line.Bottom) / 2;
        var down = rules.Columns.Where(c => c.Top <= middle + Slack && c.Bottom >= middle - Slack).Select(c => c.Left).ToList();
        if (down.Count == 0) return null;
        // The thin edges of a table are not always seen; the lines above and below reach from one to the other.
        var across = rules.Lines.Where(r => r.Left < line.Right && r.Right > line.Left).ToList();
        if (across.Where(r => r.Top < middle).DefaultIfEmpty().MaxBy(r => r.Top) is { Right: > 0 } above && across.Where(r => r.Top > middle).DefaultIfEmpty().MinBy(r => r.Top) is { Right: > 0 } below)
        {
            var ends = across.Where(r => Math.Abs(r.Top - above.Top) < Near || Math.Abs(r.Top - below.Top) < Near).ToList();
            down.AddRange([ends.Min(r => r.Left), ends.Max(r => r.Right)]);
        }

        var places = Grouped(down).Select(g => g.Average()).ToList();
        return places.Count >= FewestPlaces && line.Left >= places[0] - Slack && line.Right <= places[^1] + Slack ? places : null;
    }

    private static List<List<double>> Grouped(IEnumerable<double> places) => places.Order().Aggregate(new List<List<double>>(), (groups, place) =>
    {
        if (groups is [.., var last] && place - last[^1] < Near) last.Add(place);
        else groups.Add([place]);
        return groups;
    });

    private static bool IsNear(double one, double other) => Math.Abs(one - other) < Near;
}
