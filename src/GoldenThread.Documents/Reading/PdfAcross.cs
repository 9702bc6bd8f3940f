using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Puts together a sheet that was printed over several pages because it is wider than the paper: its first columns on some pages, the next ones on later pages.</summary>
internal static class PdfAcross
{
    // Of the lines of the page with fewer lines: so many stand as high as a line of the other.
    private const double SameLines = 0.6;

    // In points.
    private const double SameHeight = 1.5;
    private const double BetweenPages = 24;
    private const int LongestHeader = 60;

    /// <summary>The pages, each with the columns of those that belong beside it.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="furniture">Lines that are no part of the text.</param>
    public static List<PdfPage> Join(List<PdfPage> pages, IReadOnlyDictionary<PdfLine, FurnitureKind> furniture)
    {
        var joined = new List<PdfPage>();
        var texts = pages.ConvertAll(p => new Written(p, p.Lines.FindAll(l => !furniture.ContainsKey(l))));
        for (var at = 0; at < pages.Count;)
        {
            if (Blocks(texts, at) is not var (rows, columns))
            {
                joined.Add(pages[at++]);
                continue;
            }

            for (var row = 0; row < rows; row++)
                joined.Add(Joined([.. Enumerable.Range(0, columns).Select(c => texts[at + c * rows + row])], furniture));
            at += rows * columns;
        }

        return joined;
    }

    // How many pages the rows take, and how many pages stand beside one another; null where none do.
    private static (int Rows, int Columns)? Blocks(List<Written> pages, int at)
    {
        for (var rows = 1; at + rows < pages.Count; rows++)
        {
            if (!HeaderGoesOn(pages[at], pages[at + rows], isFurther: false)) continue;
            var columns = 1;
            while (at + (columns + 1) * rows <= pages.Count
                && (columns == 1 || HeaderGoesOn(pages[at], pages[at + columns * rows], isFurther: true))
                && Enumerable.Range(at, rows).All(p => HaveSameLines(pages[p], pages[p + columns * rows])))
                columns++;
            if (columns > 1) return (rows, columns);
        }

        return null;
    }

    // The first line of the later page stands beside the header of the first, and with it names the columns of a plan.
    private static bool HeaderGoesOn(Written page, Written next, bool isFurther)
    {
        if (!next.BeginsAsHeader || page.Lines.Find(l => Math.Abs(l.Top - next.Lines[0].Top) < SameHeight) is not { } header || header.Text == next.Lines[0].Text) return false;
        var (first, second) = (header.Cells(), next.Cells);
        // A header that the page has further down is that of a table which goes on below, and no other columns.
        return (isFurther || first.Count + second.Count > 2) && first.Exists(c => ColumnWords.Read(c) is not null) && !page.Page.Lines.Exists(l => l.Text == next.Lines[0].Text)
            && ColumnWords.IsHeader([.. first, .. second]);
    }

    private static bool HaveSameLines(Written page, Written next) => page.Lines.Count > 0 && next.Lines.Count > 0
        && next.Lines.Count(o => page.Lines.Exists(t => Math.Abs(t.Top - o.Top) < SameHeight)) >= SameLines * Math.Min(page.Lines.Count, next.Lines.Count);

    private static PdfPage Joined(List<Written> written, IReadOnlyDictionary<PdfLine, FurnitureKind> furniture)
    {
        var beside = new List<(int Number, double Shift)>();
        var lines = new List<List<PdfWord>>();
        var shift = 0.0;
        foreach (var (page, own) in written)
        {
            if (lines.Count > 0) beside.Add((page.Number, shift));
            lines.AddRange(own.Select(l => l.Words.ConvertAll(w => w with { Left = w.Left + shift, Right = w.Right + shift })));
            shift += own.Select(l => l.Right).DefaultIfEmpty().Max() + BetweenPages;
        }

        var pages = written.ConvertAll(w => w.Page);
        return new PdfPage(pages[0].Number,
        [
            .. pages.SelectMany(p => p.Lines.TakeWhile(furniture.ContainsKey)),
            .. PdfPage.BesideOneAnother(lines, pages[0].Lines[0].SpaceToHeight),
            .. pages.SelectMany(p => p.Lines.SkipWhile(furniture.ContainsKey).Where(furniture.ContainsKey)),
        ], beside);
    }

    // A page and its lines without furniture; what its first line says is asked once, and not beside every other page.
    private sealed record Written(PdfPage Page, List<PdfLine> Lines)
    {
        public List<string> Cells { get; } = Lines.Count == 0 ? [] : Lines[0].Cells();

        public bool BeginsAsHeader => beginsAsHeader ??= Cells.Count > 0 && Cells.TrueForAll(MayHead) && Cells.Exists(c => ColumnWords.Read(c) is not null);

        private bool? beginsAsHeader;

        private static bool MayHead(string cell) => cell.Length <= LongestHeader && cell[^1] != '.'
            && (!cell.Any(char.IsAsciiDigit) || ColumnWords.Read(cell) is not (null or ColumnKind.Recommendation or ColumnKind.Action or ColumnKind.Number or ColumnKind.Finding or ColumnKind.Aside));
    }
}
