using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Takes out what pages add to a document: numbers, headers and footers, bare links.</summary>
internal static partial class PageFurniture
{
    public static List<Item> TakeOut(List<Item> items, FurnitureBox furniture)
    {
        var repeated = Repeated(items);
        var numbers = PlainPageNumbers(items);
        var printed = items.OfType<Piece>().Any(p => PrintedHeader().IsMatch(p.Text));
        var kept = new List<Item>(items.Count);
        foreach (var item in items)
        {
            if (item is not Piece piece) kept.Add(item);
            else if (Labels.IsLink(piece.Text) || piece.Text.Length <= 20 && IsControl(piece.Text) && !IsStatus(kept) && items.Count(i => i is Piece other && other.Text == piece.Text) > 1) furniture.Add(piece.Words, FurnitureKind.Link);
            else if (Labels.IsContents(piece.Text)
                || (ContentsTitle().IsMatch(piece.Text) && items.Exists(i => i is Piece { Text: var line } && Labels.IsContents(line))))
                furniture.Add(piece.Words, FurnitureKind.Label);
            else if (printed && (PrintedHeader().IsMatch(piece.Text) || PrintedFooter().IsMatch(piece.Text))) furniture.Add(piece.Words, FurnitureKind.PageHeader);
            else if (PageWord().IsMatch(piece.Text) || numbers.Contains(piece)) furniture.Add(piece.Words, FurnitureKind.PageNumber);
            else if (repeated.Contains(ColumnWords.Plain(piece.Text)) && piece.Page > 0) furniture.Add(piece.Words, FurnitureKind.PageHeader);
            else kept.Add(item);
        }

        return kept;
    }

    // "Open" below "Status" says how far it is.
    private static bool IsStatus(List<Item> before) => before is [.., Piece { Text.Length: <= 40 } label] && ColumnWords.Read(label.Text.TrimEnd(':', ' ')) == ColumnKind.Rating;

    /// <summary>True for what a web page lets people press ("Show", "Back to top").</summary>
    public static bool IsControl(string line) => Controls.Contains(line.Trim());

    private static readonly HashSet<string> Controls = new(StringComparer.OrdinalIgnoreCase)
        { "show", "hide", "show all", "hide all", "read more", "show more", "show less", "back to top", "open", "close", "expand", "collapse", "print", "share", "view" };

    // The first or last paragraph of three pages at least, with the same words but for a number.
    private static HashSet<string> Repeated(List<Item> items)
    {
        var edges = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var page in items.OfType<Piece>().Where(p => p is { Page: > 0, Lines: 1, Text.Length: <= 150 }).GroupBy(p => p.Page))
        {
            var list = page.ToList();
            foreach (var edge in list.Take(2).Concat(list.TakeLast(2)).DistinctBy(p => p.Words.Start))
            {
                var plain = ColumnWords.Plain(edge.Text);
                if (!edges.TryGetValue(plain, out var pages)) edges[plain] = pages = [];
                pages.Add(page.Key);
            }
        }

        return [.. edges.Where(e => e.Value.Count >= 3 && Labels.Recommendation(e.Key) is null).Select(e => e.Key)];
    }

    // Numbers alone in a paragraph that rise by one from page to page.
    private static HashSet<Piece> PlainPageNumbers(List<Item> items)
    {
        var bare = items.OfType<Piece>().Where(p => p.Text.Length <= 4 && p.Text.All(char.IsAsciiDigit)).ToList();
        var rising = bare.Count >= 2 && (bare[0].Page > 0 || !AreOfList(items)) && bare.Zip(bare.Skip(1)).All(pair => Number(pair.Second) == Number(pair.First) + 1);
        return rising ? new HashSet<Piece>(bare, ReferenceEqualityComparer.Instance) : [];
    }

    // A number above each paragraph counts the paragraphs; pages are longer.
    private static bool AreOfList(List<Item> items)
    {
        var at = items.Index().Where(i => i.Item is Piece { Text: { Length: <= 4 } text } && text.All(char.IsAsciiDigit)).Select(i => i.Index).ToList();
        return at.Count >= 2 && at.Zip(at.Skip(1)).Count(p => p.Second - p.First is >= 2 and <= 4) * 2 > at.Count - 1
            && Number((Piece)items[at[0]]) == 1;
    }

    private static int Number(Piece piece) => int.Parse(piece.Text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:table of )?contents\s*:?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ContentsTitle();

    // What a browser prints over and under a page: the moment and the title, the address and the page of pages.
    [GeneratedRegex(@"^[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},\s[0-9]{1,2}:[0-9]{2}(?:\s?[AP]M)?(?:\s.{0,120})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PrintedHeader();

    [GeneratedRegex(@"^(?:(?:https?|file)://\S+\s+)?[0-9]{1,3}/[0-9]{1,3}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PrintedFooter();

    [GeneratedRegex(@"^\s*(?:page|p\.)\s*[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\s*$|^\s*[0-9]{1,4}\s+of\s+[0-9]{1,4}\s*$|^\s*[-–]\s*[0-9]{1,4}\s*[-–]\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PageWord();
}
