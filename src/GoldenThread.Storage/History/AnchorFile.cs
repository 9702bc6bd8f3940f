using System.Globalization;

namespace GoldenThread.Storage.History;

/// <summary>
/// A file to which anchors are added and from which none is taken: one a line, after the time of writing. It should lie where the database's owner cannot
/// write.
/// </summary>
public static class AnchorFile
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>Adds an anchor, unless it is there already or one of the same partnership was added within a day.</summary>
    /// <param name="path">The file; made where there is none.</param>
    /// <param name="anchor">The anchor.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Add(string path, HistoryAnchor anchor, DateTimeOffset now)
    {
        if (Last(path, anchor.Partnership) is var (at, last) && (last == anchor || now - at < Between)) return;
        var line = string.Create(CultureInfo.InvariantCulture, $"{now.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ} {anchor}\n");
        File.AppendAllText(path, line);
    }

    /// <summary>Every anchor in a file of anchors, a log or a letter that was saved.</summary>
    /// <exception cref="InstallationException">It cannot be read.</exception>
    public static IReadOnlyList<HistoryAnchor> Read(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return [.. HistoryAnchor.In(text)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"The anchors in {path} cannot be read: {fault.Message}", fault);
        }
    }

    private static (DateTimeOffset At, HistoryAnchor Anchor)? Last(string path, PartnershipId partnership)
    {
        if (!File.Exists(path)) return null;
        (DateTimeOffset, HistoryAnchor)? last = null;
        foreach (var line in File.ReadLines(path))
        {
            using var text = new StringReader(line);
            foreach (var anchor in HistoryAnchor.In(text).Where(a => a.Partnership == partnership))
                last = (WrittenAt(line) ?? anchor.At, anchor);
        }

        return last;
    }

    private static DateTimeOffset? WrittenAt(string line) =>
        DateTimeOffset.TryParse(line.Split(' ')[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
