using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>The colours of a PDF's pages and the lines drawn on them, as small pictures that poppler's <c>pdftoppm</c> draws in a process of its own, with bounds on time and memory.</summary>
internal sealed class PdfColours
{
    // A pixel stands for three points, a line of small print for two or three pixels.
    private const int PixelsToInch = 24;
    private const double PointsToInch = 72;

    // Pages larger than a poster are drawn smaller.
    private const double LargestPage = 3_400;
    private const int LargestPicture = 4 * 1024 * 1024;

    // Bytes of the pictures that are kept; a plan in colour of 300 pages has 50 MB.
    private const long MostKept = 60L * 1024 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(15);

    private readonly Dictionary<int, PdfPicture> pictures = [];
    private readonly Dictionary<int, PdfRules> rules = [];

    private PdfColours()
    {
    }

    /// <summary>Those of a document in which nothing is coloured.</summary>
    public static PdfColours None { get; } = new();

    /// <summary>True where some pages were not looked at: they take too long to draw, or are too many.</summary>
    public bool AreMissing { get; private set; }

    /// <summary>Looks at pages.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="pages">Numbers of the pages with tables, in order.</param>
    /// <param name="largest">The largest width or height of a page, in points.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<PdfColours> Read(string path, IReadOnlyList<int> pages, double largest, CancellationToken cancellation)
    {
        if (pages.Count == 0) return None;
        var colours = new PdfColours();
        var resolution = Math.Max(1, (int)(PixelsToInch * Math.Min(1, LargestPage / Math.Max(1, largest))));
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeLimit);
        using var process = Poppler.Start($"pdftoppm -r {resolution} -aaVector no -f {pages[0]} -l {pages[^1]}", path, "");
        try
        {
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, time.Token);
            await colours.Read(process.StandardOutput.BaseStream, [.. pages], resolution / PointsToInch, time.Token);
            await errors;
        }
        catch (Exception stopped) when (stopped is InvalidDataException or EndOfStreamException || (stopped is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            colours.AreMissing = true;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return colours;
    }

    /// <summary>The picture of a page; null where it has no colours.</summary>
    public PdfPicture? Of(int page) => pictures.GetValueOrDefault(page);

    /// <summary>The lines that are drawn on a page; null where it was not looked at.</summary>
    public PdfRules? Rules(int page) => rules.GetValueOrDefault(page);

    // Pictures as PPM has them, one after the other: "P6", width, height and 255 in a line each, and the bytes.
    private async Task Read(Stream drawn, HashSet<int> wanted, double pixelsToPoint, CancellationToken cancellation)
    {
        await using var stream = new BufferedStream(drawn, 64 * 1024);
        var kept = 0L;
        for (var page = wanted.Min(); page <= wanted.Max(); page++)
        {
            if (await Line(stream, cancellation) is not "P6") throw new InvalidDataException("Not a picture.");
            var size = (await Line(stream, cancellation)).Split(' ');
            if (size.Length != 2 || !int.TryParse(size[0], out var width) || !int.TryParse(size[1], out var height) || width <= 0 || height <= 0
                || (long)width * height * 3 > LargestPicture || await Line(stream, cancellation) is not "255")
                throw new InvalidDataException("Not a picture of this kind.");
            var bytes = new byte[width * height * 3];
            await stream.ReadExactlyAsync(bytes, cancellation);
            var picture = new PdfPicture(width, height, pixelsToPoint, bytes);
            if (!wanted.Contains(page)) continue;
            rules[page] = PdfRules.Of(picture);
            if (!picture.HasColours) continue;
            kept += bytes.Length;
            if (kept > MostKept) throw new InvalidDataException("Too many pictures.");
            pictures[page] = picture;
        }
    }

    private static async Task<string> Line(Stream stream, CancellationToken cancellation)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < 40)
        {
            await stream.ReadExactlyAsync(one, cancellation);
            if (one[0] == (byte)'\n') return line.ToString();
            line.Append((char)one[0]);
        }

        throw new InvalidDataException("Not a picture.");
    }
}
