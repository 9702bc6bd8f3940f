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
    public static PdfRules Of(PdfPicture picture) => new(
        [.. Runs(picture.Height, picture.Width, (y, x) => At(picture, x, y), picture).Select(r => (r.From, r.To, r.At))],
        [.. Down(picture)]);

    // Words stand close to the right of a line that runs down, and colour its pixels: it is told by having no paper in it, and paper along one side.
    private static IEnumerable<(double Top, double Bottom, double Left)> Down(PdfPicture picture)
    {
        var found = 0;
        for (var x = 1; x + 1 < picture.Width; x++)
        {
            for (var from = 0; from < picture.Height && found < MostLines;)
            {
                var to = from;
                var (left, right) = (0, 0);
                for (; to < picture.Height && Light(picture, At(picture, x, to)) <= Lightest; to++)
                {
                    if (Light(picture, At(picture, x - 1, to)) > Lightest) left++;
                    if (Light(picture, At(picture, x + 1, to)) > Lightest) right++;
                }

                if (to - from >= Shortest && Math.Max(left, right) * 2 >= to - from)
                {
                    found++;
                    yield return (from / picture.PixelsToPoint, to / picture.PixelsToPoint, (x + 0.5) / picture.PixelsToPoint);
                }

                from = to + 1;
            }
        }
    }

    // Runs of one colour along a line of pixels, that end at once on either side of it.
    private static List<(double From, double To, double At)> Runs(int lines, int length, Func<int, int, int> at, PdfPicture picture)
    {
        var found = new List<(double From, double To, double At)>();
        for (var line = 0; line < lines && found.Count < MostLines; line++)
        {
            for (var from = 0; from < length;)
            {
                var first = at(line, from);
                var to = from + 1;
                if (Light(picture, first) <= Lightest) while (to < length && Same(picture, first, at(line, to))) to++;
                if (to - from >= Shortest && IsThin(line, from, to))
                    found.Add((from / picture.PixelsToPoint, to / picture.PixelsToPoint, (line + 0.5) / picture.PixelsToPoint));
                from = to;
            }
        }

        return found;

        // The shade of a cell goes on above and below; a line does not.
        bool IsThin(int line, int from, int to)
        {
            var thin = 0;
            foreach (var along in (int[])[from + (to - from) / 4, from + (to - from) / 2, from + (to - from) * 3 / 4])
            {
                var thick = 1;
                for (var before = line - 1; before >= 0 && thick <= Thickest && Same(picture, at(line, along), at(before, along)); before--) thick++;
                for (var after = line + 1; after < lines && thick <= Thickest && Same(picture, at(line, along), at(after, along)); after++) thick++;
                if (thick <= Thickest) thin++;
            }

            return thin >= 2;
        }
    }

    private static int At(PdfPicture picture, int x, int y) => (y * picture.Width + x) * 3;

    private static int Light(PdfPicture picture, int at) => (picture.Colours[at] * 2 + picture.Colours[at + 1] * 5 + picture.Colours[at + 2]) / 8;

    private static bool Same(PdfPicture picture, int one, int other) =>
        Math.Abs(picture.Colours[one] - picture.Colours[other]) <= Alike && Math.Abs(picture.Colours[one + 1] - picture.Colours[other + 1]) <= Alike
            && Math.Abs(picture.Colours[one + 2] - picture.Colours[other + 2]) <= Alike;
}
