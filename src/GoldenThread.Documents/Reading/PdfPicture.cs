using System.Globalization;

namespace GoldenThread.Documents.Reading;

/// <summary>A small picture of a page, by which the colours of cells and words are told: a PDF says nowhere what belongs to a cell.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="PixelsToPoint">How many pixels stand for a point of the page.</param>
/// <param name="Colours">Red, green and blue of each pixel, row by row.</param>
internal sealed record PdfPicture(int Width, int Height, double PixelsToPoint, byte[] Colours)
{
    // Of 255: paper, print and grey differ less between their red, green and blue.
    private const int Coloured = 40;

    // Of a cell without words: a drop of colour fills at least so much.
    private const double LeastOfEmpty = 0.2;

    // Pixels: one or two may be a rule beside the word.
    private const int FewestOfWords = 3;

    // A dot or a tick in colour has no more pixels than that.
    private const int ShortestWord = 2;

    /// <summary>True where anything on the page has a colour.</summary>
    public bool HasColours
    {
        get
        {
            for (var i = 0; i < Colours.Length; i += 3)
                if (IsColoured(i)) return true;
            return false;
        }
    }

    /// <summary>The colour of a place without words, or of most of it; null for paper and grey.</summary>
    /// <param name="left">In points, as the others.</param>
    /// <param name="top">From the top of the page.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="bottom">Where it ends.</param>
    public string? Of(double left, double top, double right, double bottom)
    {
        var (counts, all) = Counts(left, top, right, bottom);
        if (counts.Count == 0) return null;
        var most = counts.MaxBy(c => c.Value);
        return most.Value >= all * LeastOfEmpty ? Hex(most.Key) : null;
    }

    /// <summary>The colour behind words, or else of the words; null where they are black or grey on paper.</summary>
    /// <param name="line">The words.</param>
    /// <param name="shift">How far to the right of their place on the page they are counted, in points.</param>
    public string? Behind(PdfLine line, double shift)
    {
        var (counts, all) = Counts(line.Left - shift, line.Top, line.Right - shift, line.Bottom);
        if (counts.Count == 0) return null;
        var most = counts.MaxBy(c => c.Value);
        if (most.Value * 2 > all) return Hex(most.Key);
        // Thin strokes are mixed with the paper: of a word in colour no pixel is darker and grey.
        var coloured = counts.Values.Sum();
        var (dark, strongest) = Dark(line, shift, counts.Keys);
        return coloured >= (line.Text.Length <= ShortestWord ? 1 : FewestOfWords) && dark * 3 <= coloured ? Hex(strongest) : null;
    }

    private (Dictionary<int, int> Counts, int All) Counts(double left, double top, double right, double bottom)
    {
        var counts = new Dictionary<int, int>();
        var all = 0;
        foreach (var at in Pixels(left, top, right, bottom))
        {
            all++;
            if (!IsColoured(at)) continue;
            var colour = Colours[at] << 16 | Colours[at + 1] << 8 | Colours[at + 2];
            counts[colour] = counts.GetValueOrDefault(colour) + 1;
        }

        return (counts, all);
    }

    private (int Dark, int Strongest) Dark(PdfLine line, double shift, IEnumerable<int> colours) =>
        (Pixels(line.Left - shift, line.Top, line.Right - shift, line.Bottom).Count(at => !IsColoured(at) && Colours[at] < 160),
            colours.MaxBy(c => Range((byte)(c >> 16), (byte)(c >> 8), (byte)c)));

    private IEnumerable<int> Pixels(double left, double top, double right, double bottom)
    {
        var (fromX, toX) = Pixels(left, right, Width);
        var (fromY, toY) = Pixels(top, bottom, Height);
        for (var y = fromY; y < toY; y++)
            for (var x = fromX; x < toX; x++) yield return (y * Width + x) * 3;
    }

    // At least one, where the place is on the page.
    private (int From, int To) Pixels(double from, double to, int most)
    {
        var first = Math.Clamp((int)Math.Ceiling(from * PixelsToPoint), 0, most);
        return (first, Math.Clamp(Math.Max((int)(to * PixelsToPoint), first + 1), 0, most));
    }

    private bool IsColoured(int at) => Range(Colours[at], Colours[at + 1], Colours[at + 2]) >= Coloured;

    private static int Range(byte red, byte green, byte blue) => Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));

    private static string? Hex(int colour) => CellColour.FromHex(colour.ToString("X6", CultureInfo.InvariantCulture));
}
