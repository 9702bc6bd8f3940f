using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Finds what pages add to a document: the lines at their edges that other pages repeat, and their numbers.</summary>
internal static partial class PdfFurniture
{
    private const int LinesAtEdge = 3;

    // In points; pages of one document are drawn alike.
    private const double SamePlace = 4;

    // In heights of a line: a header stands apart from the text below it; the rows of a table stand nearer, and they may be alike on many pages.
    private const double Apart = 1.5;
    private const double FarApart = 3;

    private const int LongestName = 60;

    // A title is larger than that.
    private const double LargerName = 1.3;

    // What browsers print may stand close to the page's first words; it is known by its words.
    private const double OfBrowser = 0.3;

    /// <summary>The lines that are no part of the text, with what they are.</summary>
    public static Dictionary<PdfLine, FurnitureKind> Find(List<PdfPage> pages)
    {
        var edges = pages.SelectMany(p => new[] { Edge(p.Lines, top: true), Edge(p.Lines, top: false) }).SelectMany(e => e).ToList();
        var alike = edges.GroupBy(e => (e.Top, Plain(e.Line.Text))).ToDictionary(g => g.Key, g => g.Select(e => e.Line.Top).ToList());
        var furniture = new Dictionary<PdfLine, FurnitureKind>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            foreach (var top in (bool[])[true, false])
            {
                foreach (var (line, _, ownDistance, distance) in Edge(page.Lines, top).Reverse())
                {
                    var number = PageNumber().IsMatch(line.Text);
                    var repeated = alike[(top, Plain(line.Text))].Count(t => Math.Abs(t - line.Top) < SamePlace) > 1;
                    var outermost = IsOutermost(page, line);
                    var apart = line.Gaps > 1 ? FarApart : Apart;
                    // What stands further in than a line of the text is of the text too.
                    if (!(repeated && distance >= apart) && !(number && outermost && ownDistance >= apart)
                        && !(outermost && ownDistance >= OfBrowser && (IsPrintedByBrowser(line) || IsOnEveryPage(pages, line, top))))
                        break;
                    furniture[line] = number ? FurnitureKind.PageNumber : FurnitureKind.PageHeader;
                }
            }
        }

        return furniture;
    }

    // The first or last lines, with the distance to the next line towards the text, and the widest from there to the text.
    private static IEnumerable<(PdfLine Line, bool Top, double OwnDistance, double Distance)> Edge(List<PdfLine> lines, bool top)
    {
        var most = Math.Min(LinesAtEdge, lines.Count - 1);
        var distance = 0.0;
        for (var i = most - 1; i >= 0; i--)
        {
            var (line, inner) = top ? (lines[i], lines[i + 1]) : (lines[^(i + 1)], lines[^(i + 2)]);
            var gap = (top ? inner.Top - line.Bottom : line.Top - inner.Bottom) / line.Height;
            distance = Math.Max(distance, gap);
            yield return (line, top, gap, distance);
        }
    }

    private static bool IsPrintedByBrowser(PdfLine line) =>
        Printed().IsMatch(line.Text) || Address().IsMatch(line.Text) || (line.Gaps > 0 && (PrintedAtEnd().IsMatch(line.Text) || AddressAtEnd().IsMatch(line.Text)));

    // The name of a sheet, in print hardly larger than the text: the same words, alone on their line, at the same height of every page.
    private static bool IsOnEveryPage(List<PdfPage> pages, PdfLine line, bool top) =>
        pages.Count > 1 && (line.Gaps == 0 && line.Text.Length <= LongestName || PageOfPages().IsMatch(line.Text)) && pages.TrueForAll(
            p => (top ? p.Lines[0] : p.Lines[^1]) is var other && (other.Text == line.Text || PageOfPages().IsMatch(other.Text) && Plain(other.Text) == Plain(line.Text)) && Math.Abs(other.Top - line.Top) < SamePlace
                && p.Lines.Count > 1 && (top ? p.Lines[1] : p.Lines[^2]).Height * LargerName >= other.Height);

    // "Version 4 – February 2026   Page 1 of 2"
    [GeneratedRegex(@"(?:^|\s)page [0-9]{1,4}(?: of [0-9]{1,4})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex PageOfPages();

    private static bool IsOutermost(PdfPage page, PdfLine line) => ReferenceEquals(page.Lines[0], line) || ReferenceEquals(page.Lines[^1], line);

    private static string Plain(string text) => Digits().Replace(text, "#");

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Digits();

    private const string Day = @"(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})";
    private const string Hour = @",? (?:at )?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[APap][Mm])?";

    // What a browser prints above or below a page: when it was printed, and the title …
    [GeneratedRegex("^" + Day + Hour + @"(?:\s|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Printed();

    // … or the other way round; and the page's address, before or after the title or the number of the page.
    [GeneratedRegex(@"\s" + Day + Hour + "$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PrintedAtEnd();

    [GeneratedRegex(@"^(?:file|https?)://\S+(?:\s+(?:page\s+)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?)?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s(?:file|https?)://\S+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex AddressAtEnd();

    // "3", "– 3 –", "Page 3 of 14", and what a browser prints below a page: its address and "3/14".
    [GeneratedRegex(@"^(?:(?:file|https?)://\S+\s+)?[-–]?\s*(?:page\s+)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\s*[-–]?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex PageNumber();
}
