using GoldenThread.Documents.Reading;
using GoldenThread.Indicators;

namespace GoldenThread.Documents.Indicators;

/// <summary>A file of readings, CSV or Excel: a row a reading, or periods across.</summary>
public static class ReadingsFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning; it can be read twice.</param>
    /// <param name="today">A period that begins after this day has no reading.</param>
    /// <param name="kind">The kind of period that is due; null for the kind that the file shows.</param>
    /// <param name="anyPeriod">True where words that are no period are kept as they are, and the file is taken in its own order.</param>
    /// <param name="formula">What makes a figure of two counts, whose names are headings then; null where the figures stand there themselves.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It holds no readings.</exception>
    public static async Task<ReadingsRead> Read(
        string name, Stream content, DateOnly today, PeriodKind? kind = null, bool anyPeriod = false, WorkforceFormula? formula = null, CancellationToken cancellation = default)
    {
        using var rows = (await FigureTable.Read(name, content, cancellation)).GetEnumerator();
        if (!rows.MoveNext()) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        var columns = ReadingColumns.Read(rows.Current, formula);
        return columns.HoldsFigures
            ? ReadingsReading.Of(Rows(rows, columns, cancellation), today, kind ?? columns.Kind, anyPeriod, formula)
            : throw new UnreadableDocumentException(
                formula is null
                    ? $"“{Path.GetFileName(name)}” has no figures. It needs the columns “Period”, “Numerator” and “Denominator”, or “Period” and “Value”."
                    : $"“{Path.GetFileName(name)}” has no figures. It needs the columns “Period”, “{formula.First}” and “{formula.Second}”.");
    }

    private static IEnumerable<ReadingRow> Rows(IEnumerator<FigureTableRow> rows, ReadingColumns columns, CancellationToken cancellation)
    {
        if (!columns.HasHeadings)
            foreach (var row in columns.Rows(rows.Current)) yield return row;
        while (rows.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in columns.Rows(rows.Current)) yield return row;
        }
    }
}
