namespace GoldenThread.Documents.Reading;

/// <summary>Rows that stand beside a cell which is merged down over them: the actions on one recommendation.</summary>
/// <param name="First">The first column whose cells have such rows.</param>
/// <param name="Band">The narrowest band of white between two of them, in points.</param>
internal sealed record PdfInnerRows(int First, double Band)
{
    // Two cells may begin beside one another by accident, and one of many rows may have a cell of two paragraphs.
    private const int Fewest = 2;
    private const int MostCrossed = 5;
    private const double SameBand = 0.5;

    /// <summary>Finds them: where the cells of the last columns always begin beside one another. Null where they don't.</summary>
    /// <param name="pages">The table, a page each.</param>
    public static PdfInnerRows? Find(IReadOnlyCollection<PdfRows> pages)
    {
        for (var first = 1; first + 1 < pages.First().Columns; first++)
        {
            var within = pages.SelectMany(rows => rows.Within(first).Select(w => (Rows: rows, w.Line, w.Together))).ToList();
            var together = within.FindAll(w => w.Together);
            var crossed = within.Count(w => !w.Together && !w.Rows.BeginsAlone(w.Line, first));
            if (together.Count >= Fewest && crossed * MostCrossed <= together.Count)
                return new PdfInnerRows(first, together.Select(w => w.Rows.Band(w.Line, first)).Where(band => band > 0).DefaultIfEmpty(double.MaxValue).Min());
        }

        return null;
    }

    /// <summary>True where one begins. One whose other cells are empty must be as far from the one above as others are.</summary>
    public bool Begins(PdfRows rows, int line)
        => rows.BeginsTogether(line, First) || (rows.BeginsAlone(line, First) && rows.Band(line, First) >= Band - SameBand);
}
