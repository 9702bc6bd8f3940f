using System.Globalization;

namespace GoldenThread.Documents.Reading;

/// <summary>A page as <c>pdftotext -tsv</c> gives it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Lines">From the top to the bottom; none where the page has no words.</param>
/// <param name="Beside">The pages whose columns stand to the right of this one's, and how far, in points: sheets that were printed over several pages.</param>
internal sealed record PdfPage(int Number, List<PdfLine> Lines, List<(int Number, double Shift)> Beside)
{
    /// <summary>True where its columns may be of text beside text and are read as a table.</summary>
    public bool IsUnclear { get; init; }

    private const string WordLevel = "5";
    private const int Fields = 12;

    // In heights of a word: wider gaps stand between columns.
    private const double WidestSpace = 1.0;
    private const double UsualSpace = 0.25;

    /// <summary>Reads the pages of what <c>pdftotext -tsv</c> wrote, without its header line.</summary>
    public static List<PdfPage> Read(IEnumerable<string> rows)
    {
        var pages = new List<(int Number, List<List<PdfWord>> Lines)>();
        var words = new List<List<PdfWord>>();
        var page = "";
        var line = "";
        foreach (var row in rows)
        {
            var fields = row.Split('\t', Fields);
            if (fields.Length < Fields || fields[0] != WordLevel || Word(fields) is not { } word)
                continue;
            if (fields[1] != page)
            {
                EndPage();
                page = fields[1];
                line = "";
            }

            // par_num, block_num and line_num: words of one line share a baseline.
            var here = $"{fields[2]} {fields[3]} {fields[4]}";
            if (here != line)
                words.Add([]);
            line = here;
            words[^1].Add(word);
        }

        EndPage();
        var space = Space(pages.SelectMany(p => p.Lines));
        return [.. pages.Select(p => new PdfPage(p.Number, BesideOneAnother(p.Lines, space), []))];

        void EndPage()
        {
            if (words.Count > 0)
                pages.Add((int.Parse(page, CultureInfo.InvariantCulture), words));
            words = [];
        }
    }

    private static PdfWord? Word(string[] fields)
    {
        var (left, top) = (Distance(fields[6]), Distance(fields[7]));
        var text = string.Concat(fields[11].Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return text.Length == 0 ? null : new PdfWord(text, left, left + Distance(fields[8]), top, top + Distance(fields[9]));
    }

    // Pages are at most 200 inches wide and high; what stands outside cannot be seen.
    private static double Distance(string field) => Math.Clamp(double.Parse(field, CultureInfo.InvariantCulture), 0, 14_400);

    private static double Space(IEnumerable<List<PdfWord>> lines)
    {
        var gaps = lines.SelectMany(line => line.Zip(line.Skip(1), (word, next) => (next.Left - word.Right) / next.Height))
            .Where(gap => gap is > 0 and < WidestSpace).Order().ToList();
        return gaps.Count == 0 ? UsualSpace : gaps[gaps.Count / 2];
    }

    // A line of one column joins the lines of the others that begin above its middle.
    internal static List<PdfLine> BesideOneAnother(IEnumerable<List<PdfWord>> lines, double space)
    {
        var beside = new List<PdfLine>();
        var open = new List<PdfWord>();
        var middle = 0.0;
        foreach (var line in lines.OrderBy(l => l.Min(w => w.Top)))
        {
            var top = line.Min(w => w.Top);
            if (open.Count > 0 && top >= middle)
                Close();
            if (open.Count == 0)
                middle = (top + line.Max(w => w.Bottom)) / 2;
            open.AddRange(line);
        }

        if (open.Count > 0)
            Close();
        return beside;

        void Close()
        {
            beside.Add(new PdfLine([.. open.OrderBy(w => w.Left)], space));
            open.Clear();
        }
    }
}
