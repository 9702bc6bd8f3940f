namespace GoldenThread.Documents.Reading;

/// <summary>The lines that are drawn on a page, as far as a small picture of it shows them: the borders between the rows and columns of a table.</summary>
/// <param name="Lines">Each from where to where and how high, in points of the page.</param>
/// <param name="Columns">Those that run down: from which height to which, and how far from the left.</param>
internal sealed record PdfRules(IReadOnlyList<(double Left, double Right, double Top)> Lines, IReadOnlyList<(double Top, double Bottom, double Left)> Columns)
{
    // In pixels. A blurred word is not of one colour for so long.
    private const int Shortest = 10;
    private const int Thickest = 2;

    // Of 255: paper and the faintest shades of rows are lighter, and the pixels of one line are alike.
    private const int Lightest = 232;
    private const int Alike = 3;
    private const int MostLines = 4_000;

    /// <summary>Finds the lines of a page.</summary>
    public static PdfRules Of(PdfPicture picture)
    {
        // Most of a page is paper, and that is told at once.
        var dark = new bool[picture.Width * picture.Height];
        for (var i = 0; i < dark.Length; i++)
            dark[i] = Light(picture, i) <= Lightest * 8;
        return new PdfRules(Across(picture, dark), Down(picture, dark));
    }

    // Runs of one colour along a row of pixels, that end at once above and below it.
    private static List<(double Left, double Right, double Top)> Across(PdfPicture picture, bool[] dark)
    {
        var found = new List<(double Left, double Right, double Top)>();
        for (var y = 0; y < picture.Height && found.Count < MostLines; y++)
        {
            var row = y * picture.Width;
            var before = 0;
            for (var from = 0; from < picture.Width;)
            {
                var to = from + 1;
                if (dark[row + from]) while (to < picture.Width && dark[row + to] && Same(picture, row + from, row + to)) to++;
                if (to - from >= Shortest && IsThin(picture, from, to, y))
                {
                    // Words that touch a line make it darker: it goes on below them.
                    var light = Light(picture, row + from);
                    if (IsDarkest(picture, from, to, y))
                    {
                        while (from > before && Light(picture, row + from - 1) <= light + Alike * 8) from--;
                        while (to < picture.Width && Light(picture, row + to) <= light + Alike * 8) to++;
                    }

                    found.Add((from / picture.PixelsToPoint, to / picture.PixelsToPoint, (y + 0.5) / picture.PixelsToPoint));
                    before = to;
                }

                from = to;
            }
        }

        return found;
    }

    // The shade of a cell goes on above and below; a line does not.
    private static bool IsThin(PdfPicture picture, int from, int to, int y)
    {
        var thin = 0;
        foreach (var x in (ReadOnlySpan<int>)[from + (to - from) / 4, from + (to - from) / 2, from + (to - from) * 3 / 4])
        {
            var (thick, here) = (1, y * picture.Width + x);
            for (var up = here - picture.Width; up >= 0 && thick <= Thickest && Same(picture, here, up); up -= picture.Width) thick++;
            for (var down = here + picture.Width; down < picture.Width * picture.Height && thick <= Thickest && Same(picture, here, down); down += picture.Width) thick++;
            if (thick <= Thickest) thin++;
        }

        return thin >= 2;
    }

    // Darker than what is above and below it, as the strip of a shade between words and a line is not.
    private static bool IsDarkest(PdfPicture picture, int from, int to, int y)
    {
        var darkest = 0;
        foreach (var x in (ReadOnlySpan<int>)[from + (to - from) / 4, from + (to - from) / 2, from + (to - from) * 3 / 4])
        {
            var here = y * picture.Width + x;
            var (up, down) = (here - Thickest * picture.Width, here + Thickest * picture.Width);
            if (up >= 0 && down < picture.Width * picture.Height && Light(picture, here) + Alike * 8 < Math.Min(Light(picture, up), Light(picture, down))) darkest++;
        }

        return darkest >= 2;
    }

    // How light a pixel is, from 0 to 8 times 255.
    private static int Light(PdfPicture picture, int at) => picture.Colours[at * 3] * 2 + picture.Colours[at * 3 + 1] * 5 + picture.Colours[at * 3 + 2];

    // Words stand close to the right of a line that runs down, and colour its pixels: it is told by having no paper in it, and paper along one side.
    private static List<(double Top, double Bottom, double Left)> Down(PdfPicture picture, bool[] dark)
    {
        var found = new List<(double Top, double Bottom, double Left)>();
        for (var x = 1; x + 1 < picture.Width; x++)
        {
            for (var from = 0; from < picture.Height && found.Count < MostLines;)
            {
                var to = from;
                var (left, right) = (0, 0);
                for (var at = from * picture.Width + x; to < picture.Height && dark[at]; to++, at += picture.Width)
                {
                    if (!dark[at - 1]) left++;
                    if (!dark[at + 1]) right++;
                }

                if (to - from >= Shortest && Math.Max(left, right) * 2 >= to - from)
                    found.Add((from / picture.PixelsToPoint, to / picture.PixelsToPoint, (x + 0.5) / picture.PixelsToPoint));
                from = to + 1;
            }
        }

        return found;
    }

    private static bool Same(PdfPicture picture, int one, int other) =>
        Math.Abs(picture.Colours[one * 3] - picture.Colours[other * 3]) <= Alike && Math.Abs(picture.Colours[one * 3 + 1] - picture.Colours[other * 3 + 1]) <= Alike
            && Math.Abs(picture.Colours[one * 3 + 2] - picture.Colours[other * 3 + 2]) <= Alike;
}
