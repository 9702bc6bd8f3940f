using System.Text.RegularExpressions;
using GoldenThread.Time;

namespace GoldenThread.Documents.Reading;

/// <summary>Finds the rows of a table whose lines have been cut into columns.</summary>
internal sealed partial class PdfRows
{
    private const int LongestHeader = 60;
    private const int LongestAbbreviation = 5;
    private const int MostHeaderLines = 6;

    private readonly List<PdfLine?[]> lines;
    private readonly bool[][] starts;
    private readonly LineBreaks breaks;
    private readonly bool numbered;
    private readonly bool labelled;
    private readonly bool ofSpreadsheet;
    private readonly bool beginsWithNumbers;
    private readonly List<string> header;

    /// <summary>Finds the rows.</summary>
    /// <param name="lines">A place a column; null where the line does not write in it.</param>
    /// <param name="before">The rows of the page before, where the table goes on.</param>
    /// <param name="ofSpreadsheet">True where numbers stand at the right of their column, as a spreadsheet prints them; its cells stand at the foot of their row.</param>
    public PdfRows(List<PdfLine?[]> lines, PdfRows? before, bool ofSpreadsheet = false)
    {
        this.lines = lines;
        this.ofSpreadsheet = ofSpreadsheet;
        Columns = lines[0].Length;
        breaks = LineBreaks.Of(Enumerable.Range(0, Columns).SelectMany(Neighbours));
        starts = [.. lines.Select(_ => new bool[Columns])];
        for (var column = 0; column < Columns; column++)
            FindStarts(column);
        numbered = before?.numbered ?? IsNumbered();
        labelled = !numbered && (before?.labelled ?? PdfLabelledRows.Are(lines));
        HeaderEnd = before is null ? FirstHeader() : RepeatedHeader(before.header);
        beginsWithNumbers = before?.beginsWithNumbers ?? lines.ElementAtOrDefault(HeaderEnd)?[0] is { } first && BeginsWithNumber(first);
        header = before?.header ?? [.. lines.Take(HeaderEnd).Select(Words)];
    }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>How many lines the header has; 0 where there is none.</summary>
    public int HeaderEnd { get; }

    /// <summary>True where the first of two columns holds nothing but bullets and numbers: items of a list, and no table.</summary>
    public bool IsList =>
        Columns == 2 && lines.All(l => l[0] is not { } first || (first.Words.Count == 1 && (ListMark.IsBullet(first.Text) || Number().IsMatch(first.Text))));

    /// <summary>Where the words of a column end that have no more room.</summary>
    public double Right(int column) => lines.Max(l => l[column]?.Right ?? 0);

    /// <summary>The rows, and those within them.</summary>
    /// <param name="inner">Where rows stand beside a cell that is merged down over them; null where none do.</param>
    /// <param name="borders">Where borders are drawn between rows, with the first column that has a row of its own below; null where none are.</param>
    public IEnumerable<PdfRow> Read(PdfInnerRows? inner, IReadOnlyList<(double Top, int First)>? borders = null) => borders is null ? ByWords(inner) : ByBorders(borders);

    /// <summary>Where borders part the rows of the table; null where they don't tell.</summary>
    public List<(double Top, int First)>? Borders(PdfRules rules, IReadOnlyList<(double Left, double Right)> columns) =>
        PdfRuledRows.WithHeading(PdfRuledRows.Find(lines, columns, rules, w => Number().IsMatch(w)), lines, HeaderEnd);

    private IEnumerable<PdfRow> ByBorders(IReadOnlyList<(double Top, int First)> borders)
    {
        var tops = borders.Select(b => b.Top).ToList();
        var merged = 0;
        for (var band = 0; band <= borders.Count; band++)
        {
            var covered = band == 0 ? 0 : borders[band - 1].First;
            var (from, to) = (band == 0 ? double.MinValue : tops[band - 1], band == tops.Count ? double.MaxValue : tops[band]);
            // A cell that is merged down ends where the next line over its column is drawn.
            var below = borders.Skip(band).Select(b => (b.Top, b.First)).ToList();
            double End(int column) => below.Where(b => b.First <= column).Select(b => b.Top).FirstOrDefault(double.MaxValue);
            var cells = Enumerable.Range(0, Columns).Select(c => c < covered ? [] : Paragraphs(c, i => IsBetween(i, c, from, End(c)))).ToArray();
            if (cells.All(c => c.Count == 0) && covered == 0) continue;
            var isHeader = HeaderEnd > 0 && merged == 0 && !Enumerable.Range(HeaderEnd, lines.Count - HeaderEnd).Any(i => Enumerable.Range(0, Columns).Any(c => IsBetween(i, c, from, to)));
            var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Enumerable.Range(0, Columns).Any(c => IsBetween(i, c, from, to)));
            yield return new PdfRow(cells, isHeader, GoesOn: !isHeader && first == HeaderEnd && !IsWhole(first), Covered: covered);
            if (!isHeader) merged++;
        }
    }

    private bool IsBetween(int line, int column, double from, double to) =>
        lines[line][column] is { } words && PdfRuledRows.Middle(words) is var middle && middle >= from && middle < to;

    private IEnumerable<PdfRow> ByWords(PdfInnerRows? inner)
    {
        var begins = Begins();
        foreach (var (from, to) in begins.Zip(begins.Skip(1)))
        {
            List<int> parts =
            [
                from, .. Enumerable.Range(from, to - from).Where(i => i > Math.Max(from, HeaderEnd) && (inner is not null ? inner.Begins(this, i) : IsFurther(i, from))), to,
            ];
            var first = inner?.First ?? (parts.Count > 2 ? parts[1..^1].Min(i => Written(i, 0)[0]) : 0);
            for (var part = 0; part + 1 < parts.Count; part++)
            {
                var cells = Enumerable.Range(0, Columns).Select(
                    c => c >= first ? Paragraphs(c, parts[part], parts[part + 1]) : part == 0 ? Paragraphs(c, from, to) : []);
                yield return new PdfRow([.. cells], to <= HeaderEnd, GoesOn: part == 0 && from == HeaderEnd && !IsWhole(from), Covered: part == 0 ? 0 : first);
            }
        }
    }

    /// <summary>The lines below a band of white in all columns from one on, within a row, and whether the cells there begin beside one another.</summary>
    public IEnumerable<(int Line, bool Together)> Within(int first)
    {
        var begins = Begins();
        return Enumerable.Range(0, lines.Count).Where(i => i > HeaderEnd && !begins.Contains(i) && BeginsApart(i, first))
            .Select(i => (i, BeginsTogether(i, first)));
    }

    /// <summary>True where two cells or more, from a column on, begin beside one another below a band of white.</summary>
    public bool BeginsTogether(int line, int first)
        => IsBelowBand(line, first) && Written(line, first).Count > 1 && Written(line, first).TrueForAll(c => starts[line][c]);

    /// <summary>True where only one cell from a column on has words, and begins below a band of white.</summary>
    public bool BeginsAlone(int line, int first)
        => IsBelowBand(line, first) && Written(line, first) is [var only] && only == first && starts[line][only];

    /// <summary>Height of the white above a cell, in points; 0 where nothing stands above it or in it.</summary>
    public double Band(int line, int column) => lines[line][column] is { } words && Above(line, column) is { } above ? words.Top - above.Bottom : 0;

    private SortedSet<int> Begins()
    {
        if (numbered && PdfCentredRows.Begins(lines, HeaderEnd, HasNumber) is { } centred) return [0, .. centred, lines.Count];
        if (numbered && PdfLastLineRows.Begins(HeaderEnd, lines.Count, HasNumber, GoesOnAt, ofSpreadsheet) is { } last) return [0, .. last, lines.Count];
        var begins = new SortedSet<int> { 0, HeaderEnd, lines.Count };
        for (var i = HeaderEnd + 1; i < lines.Count; i++)
        {
            if (Begin(i) is { } begin && begin > HeaderEnd)
                begins.Add(begin);
        }

        return begins;
    }

    private bool GoesOnAt(int line) =>
        Enumerable.Range(1, Columns - 1).Any(c => lines[line][c] is { } words && char.IsLower(words.Text[0]) && lines[line - 1][c] is not null);

    // A second action of the same recommendation: a whole date stands below a whole date, every cell beside it begins anew below a filled one, and the first are empty.
    private bool IsFurther(int line, int from)
    {
        var written = Written(line, 0);
        return written is [> 0, _, _, ..] && written.TrueForAll(c => lines[line - 1][c] is not null && !char.IsLower(lines[line][c]!.Text[0])) && written.Exists(c => IsDate(lines[line][c]!) && Enumerable.Range(from, line - from).Any(i => lines[i][c] is not null)
            && Above(line, c) is { } above && IsDate(above));
    }

    private static bool IsDate(PdfLine line) => line.Text is { Length: >= 8 and <= 20 } text && ApproximateDate.Find(text) is [var only] && only.Length == text.Length;

    private bool BeginsApart(int line, int first)
        => Written(line, first).Exists(c => Above(line, c) is { } above && breaks.StandsApart(above, lines[line][c]!));

    private bool IsBelowBand(int line, int first)
    {
        var before = Enumerable.Range(HeaderEnd, line - HeaderEnd).Reverse().FirstOrDefault(i => Written(i, first).Count > 0, -1);
        return before >= 0 && Written(line, first) is [var column, ..]
            && Written(before, first).TrueForAll(c => breaks.StandsApart(lines[before][c]!, lines[line][column]!));
    }

    private List<int> Written(int line, int first) => [.. Enumerable.Range(first, Columns - first).Where(c => lines[line][c] is not null)];

    // On another page, a row without a number where others have one, or without a first cell, is the rest of the last row of the page before.
    private bool IsWhole(int line) => numbered ? HasNumber(line)
        : lines[line][0] is { } first && !GoesOn(first);

    // A sentence that was cut (and no item such as "ii"), or the next sentence of a row that began with a number.
    private bool GoesOn(PdfLine line) => (beginsWithNumbers || char.IsLower(line.Text[0])) && !BeginsWithNumber(line);

    private static bool BeginsWithNumber(PdfLine line) => Number().IsMatch(line.Words[0].Text);

    private List<List<PdfLine>> Paragraphs(int column, int from, int to) => Paragraphs(column, i => i >= from && i < to, from, to);

    private List<List<PdfLine>> Paragraphs(int column, Func<int, bool> holds) => Paragraphs(column, holds, 0, lines.Count);

    private List<List<PdfLine>> Paragraphs(int column, Func<int, bool> holds, int from, int to)
    {
        var paragraphs = new List<List<PdfLine>>();
        for (var i = from; i < to; i++)
        {
            if (lines[i][column] is not { } line || !holds(i))
                continue;
            // A header is one paragraph, however its words are set.
            if (paragraphs.Count == 0 || (starts[i][column] && i >= HeaderEnd))
                paragraphs.Add([]);
            paragraphs[^1].Add(line);
        }

        return paragraphs;
    }

    private IEnumerable<(PdfLine, PdfLine)> Neighbours(int column)
    {
        var written = lines.Select(l => l[column]).OfType<PdfLine>().ToList();
        return written.Zip(written.Skip(1));
    }

    private void FindStarts(int column)
    {
        var right = Right(column);
        PdfLine? before = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][column] is not { } line)
                continue;
            starts[i][column] = before is null || breaks.Parts(before, line, right);
            before = line;
        }
    }

    private bool IsNumbered()
    {
        var first = lines.Select(l => l[0]?.Text).OfType<string>().ToList();
        return first.Count(w => Number().IsMatch(w)) is var numbers && numbers > 0 && numbers * 2 >= first.Count;
    }

    private bool HasNumber(int line) => lines[line][0] is { } first && Number().IsMatch(first.Text);

    // A header: short words in most columns, and the lines below it that carry them on.
    private int FirstHeader()
    {
        var least = Math.Max(2, (Columns + 1) / 2);
        // Where the cells of a heading are centred, the first line of its longest stands alone.
        var alone = lines.Count > 1 && lines[0].Count(c => c is not null) == 1 && IsHeaderLine(0, 1) && IsHeaderLine(1, least) && ColumnWords.IsHeader([.. lines[1].OfType<PdfLine>().Select(l => l.Text)]);
        if (!alone && !IsHeaderLine(0, least))
            return 0;
        if (numbered)
            return lines.FindIndex(l => l[0] is { } first && Number().IsMatch(first.Text)) is var number && number <= MostHeaderLines ? Math.Min(Boundary(number), Apart()) : 1;
        var end = alone ? 2 : 1;
        while (end < Math.Min(lines.Count, MostHeaderLines) && IsHeaderLine(end, 1) && !BeginsTogether(end) && IsCarriedOn(end))
            end++;
        return end;
    }

    // The line that stands apart from a heading which names every column: the first row, whose number may be on its last line.
    private int Apart() => lines[0].All(c => c is not null) && ColumnWords.IsHeader([.. lines[0].OfType<PdfLine>().Select(l => l.Text)])
        && lines.FindIndex(1, l => Enumerable.Range(0, Columns).All(c => l[c] is null || breaks.StandsApart(lines[0][c]!, l[c]!))) is > 0 and var line ? line : int.MaxValue;

    private bool IsCarriedOn(int line) => Enumerable.Range(0, Columns).All(c => lines[line][c] is null || !starts[line][c] || lines[line - 1][c] is null);

    private bool IsHeaderLine(int line, int least)
    {
        var words = lines[line].OfType<PdfLine>().Select(l => l.Text).ToList();
        // "Progress at December 2025" beside headings that are known.
        return words.Count >= least && words.All(w => w.Length <= LongestHeader && (w[^1] is not ('.' or ';') || w.Length <= LongestAbbreviation))
            && (!words.Exists(w => w.Any(char.IsAsciiDigit)) || words.Count > 2 && words.TrueForAll(w => !char.IsAsciiDigit(w[0])) && ColumnWords.IsHeader(words));
    }

    private int RepeatedHeader(List<string> header)
    {
        var same = 0;
        while (same < header.Count && same < lines.Count && Words(lines[same]) == header[same])
            same++;
        // The name of a group below the heading was taken for a line of it on the first page.
        return same == header.Count || same > 0 && ColumnWords.IsHeader([.. Enumerable.Range(0, Columns).Select(c => string.Join(' ', lines.Take(same).Select(l => l[c]?.Text)))]) ? same : 0;
    }

    private static string Words(PdfLine?[] line) => string.Join('\t', line.Select(l => l?.Text));

    private PdfLine? Above(int line, int column) => Enumerable.Range(1, line).Select(back => lines[line - back][column]).FirstOrDefault(l => l is not null);

    /// <summary>A number that an item or a row begins with: "1", "4.", "10.1.1", "R4", "(ii)".</summary>
    [GeneratedRegex(@"^\(?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}|[ivx]{1,5})[.):]?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
    matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Number();
}
