using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Documents.Pathways;

/// <summary>An event file has a line that cannot be read.</summary>
/// <param name="line">Line, from 1.</param>
/// <param name="says">What is wrong.</param>
public sealed class UnreadableEventException(long line, string says) : Exception($"Line {line}: {says}")
{
    /// <summary>Line, from 1.</summary>
    public long Line => line;
}

/// <summary>Reads events line by line, as NDJSON (<c>definitions/event.schema.json</c>) or CSV with a header, whatever the length of the file.</summary>
public static class EventReader
{
    private static readonly string[] Columns = ["id", "occurred", "recorded", "kind", "about", "organisation", "source", "value"];

    /// <summary>The events, in the order of the file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="now">What lies after this moment cannot have happened, in UTC.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableEventException">A line is cut short, has no such date, or lies in the future.</exception>
    public static async IAsyncEnumerable<PathwayEvent> Read(TextReader reader, DateTime now, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 0L;
        string[]? header = null;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line[0] == '{') yield return Checked(FromJson(line, number), number, now);
            else if (header is null) header = Header(line, number);
            else yield return Checked(FromCsv(line, header, number), number, now);
        }
    }

    private static string[] Header(string line, long number)
    {
        var header = Cells(line);
        foreach (var needed in (string[])["id", "occurred", "kind", "about"])
            if (!header.Contains(needed, StringComparer.Ordinal)) throw new UnreadableEventException(number, $"The header names no “{needed}”. It names of {string.Join(", ", Columns)} at least id, occurred, kind and about.");
        return header;
    }

    private static PathwayEvent FromJson(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Event(name => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null, number);
        }
        catch (JsonException)
        {
            throw new UnreadableEventException(number, "This is no whole JSON object; the file may have been cut short.");
        }
    }

    private static PathwayEvent FromCsv(string line, string[] header, long number)
    {
        var cells = Cells(line);
        if (cells.Length != header.Length) throw new UnreadableEventException(number, $"It has {cells.Length} cells, and the header {header.Length}; the file may have been cut short.");
        return Event(name => Array.IndexOf(header, name) is >= 0 and var at && cells[at].Length > 0 ? cells[at] : null, number);
    }

    private static PathwayEvent Event(Func<string, string?> of, long number)
    {
        string Needed(string name) => of(name) is { Length: > 0 } value ? value : throw new UnreadableEventException(number, $"“{name}” is missing.");
        var occurred = Moment(Needed("occurred"), number);
        return new PathwayEvent(Needed("id"), occurred, of("recorded") is { } recorded ? Moment(recorded, number) : occurred, Needed("kind"), Needed("about"), of("organisation") ?? "", of("source") ?? "", of("value"));
    }

    private static PathwayEvent Checked(PathwayEvent one, long number, DateTime now)
    {
        if (one.Occurred > now) throw new UnreadableEventException(number, $"“{one.Id}” lies in the future.");
        return one;
    }

    // A moment with its offset, or the clock of London.
    private static DateTime Moment(string words, long number)
    {
        if (DateTime.TryParseExact(words, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)) return LondonTime.Utc(clock);
        return DateTimeOffset.TryParseExact(words, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : throw new UnreadableEventException(number, $"“{words}” is no moment such as 2026-03-05, 2026-03-05T10:00 or 2026-03-05T10:00:00Z.");
    }

    private static string[] Cells(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal)) return line.Split(',');
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
