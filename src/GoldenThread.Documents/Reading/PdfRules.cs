namespace GoldenThread.Documents.Reading;

/// <summary>The horizontal lines that are drawn on a page, as far as a small picture of it shows them: the borders between the rows of a table.</summary>
/// <param name="Lines">Each from where to where and how high, in points of the page.</param>
internal sealed record PdfRules(IReadOnlyList<(double Left, double Right, double Top)> Lines)
{
    // In pixels. A blurred word is not of one colour for so long.
    private const int Shortest = 9;
    private const int Thickest = 2;

    // Of 255: paper and the faintest shades of rows are lighter, and the pixels of one line are alike.
    private const int Lightest = 232;
    private const int Alike = 10;
    private const int MostLines = 4_000;

    /// <summary>Finds the lines of a page.</summary>
    public static PdfRules Of(PdfPicture picture)
    {
        var found = new List<(double, double, double)>();
        for (var y = 0; y < picture.Height && found.Count < MostLines; y++)
        {
            for (var x = 0; x < picture.Width;)
            {
                var to = x + 1;
                if (Light(picture, x, y) <= Lightest) while (to < picture.Width && Same(picture, x, y, to, y)) to++;
                if (to - x >= Shortest && IsThin(picture, x, to, y))
                    found.Add((x / picture.PixelsToPoint, to / picture.PixelsToPoint, (y + 0.5) / picture.PixelsToPoint));
                x = to;
            }
        }

        return new PdfRules(found);
    }

    // The shade of a cell goes on above and below; a line does not.
    private static bool IsThin(PdfPicture picture, int from, int to, int y)
    {
        var thin = 0;
        foreach (var x in (int[])[from + (to - from) / 4, from + (to - from) / 2, from + (to - from) * 3 / 4])
        {
            var thick = 1;
            for (var up = y - 1; up >= 0 && thick <= Thickest && Same(picture, x, y, x, up); up--) thick++;
            for (var down = y + 1; down < picture.Height && thick <= Thickest && Same(picture, x, y, x, down); down++) thick++;
            if (thick <= Thickest) thin++;
        }

        return thin >= 2;
    }

    private static int Light(PdfPicture picture, int x, int y)
    {
        var at = (y * picture.Width + x) * 3;
        return (picture.Colours[at] * 2 + picture.Colours[at + 1] * 5 + picture.Colours[at + 2]) / 8;
    }

    private static bool Same(PdfPicture picture, int x, int y, int otherX, int otherY)
    {
        var (one, other) = ((y * picture.Width + x) * 3, (otherY * picture.Width + otherX) * 3);
        return Math.Abs(picture.Colours[one] - picture.Colours[other]) <= Alike && Math.Abs(picture.Colours[one + 1] - picture.Colours[other + 1]) <= Alike
            && Math.Abs(picture.Colours[one + 2] - picture.Colours[other + 2]) <= Alike;
    }
}
