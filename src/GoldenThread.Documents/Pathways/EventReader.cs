using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Documents.Pathways;

/// <summary>
/// Reads events one after the other, whatever the length of the file: NDJSON (<c>definitions/event.schema.json</c>), an event or columns of events on each
/// line; or CSV with a header, its cells parted by commas, semicolons or tabs.
/// </summary>
public static class EventReader
{
    private const string NoCsv = "This is not a row of a CSV file. A quotation mark may be missing, or the file may have been cut short.";
    private static readonly CsvReaderOptions Options = new()
    {
        TrackLineNumbers = true,
        MaxRecordSize = 256 * 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
        PoolStrings = true
    };
    private static readonly string[] Columns = ["id", "occurred", "recorded", "kind", "about", "organisation", "source", "value"];
    private static readonly string[] Needed = ["id", "occurred", "kind", "about"];
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The events, in the order of the file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="now">What lies after this moment cannot have happened, in UTC.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableEventException">A line is cut short, has no such date, or lies in the future.</exception>
    public static async IAsyncEnumerable<(PathwayEvent Event, long Line)> Read(
        TextReader reader, DateTime now, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var first = new char[1];
        do
        {
            if (await reader.ReadAsync(first.AsMemory(), cancellation) == 0) yield break;
        }
        while (char.IsWhiteSpace(first[0]));

        await foreach (var (one, line) in first[0] == '{'
            ? FromJson(new EventLines(reader, first[0]), cancellation)
            : FromCells(new Rewound(reader, first[0]), cancellation))
        {
            Check(one, line, now);
            yield return (one, line);
        }
    }

    private static async IAsyncEnumerable<(PathwayEvent, long)> FromJson(EventLines lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await lines.Next(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var number = lines.Number;
            using var json = Parsed(line, number);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new UnreadableEventException(number, "This is not a JSON object.");
            if (root.TryGetProperty("id", out var ids) && ids.ValueKind == JsonValueKind.Array)
            {
                foreach (var one in Block(root, ids.GetArrayLength(), number)) yield return (one, number);
            }
            else yield return (Event(name => Text(root, name, number), number), number);
        }
    }

    private static JsonDocument Parsed(string line, long number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            throw new UnreadableEventException(number, "This is not a complete JSON object. The file may have been cut short.");
        }
    }

    private static string? Text(JsonElement root, string name, long number)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new UnreadableEventException(number, $"“{name}” is not text.");
    }

    // Columns: each name gives a list as long as that of the ids, or one text for all of them.
    private static IEnumerable<PathwayEvent> Block(JsonElement root, int length, long number)
    {
        var columns = Columns.Select(name => (Name: name, Cells: Column(root, name, length, number)))
            .ToDictionary(c => c.Name, c => c.Cells, StringComparer.Ordinal);
        for (var i = 0; i < length; i++)
        {
            var row = i;
            yield return Event(name => columns[name] is [var all] && length != 1 ? all : columns[name] is { Length: > 0 } cells ? cells[row] : null, number);
        }
    }

    private static string?[] Column(JsonElement root, string name, int length, long number)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind == JsonValueKind.String) return [value.GetString()];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != length)
            throw new UnreadableEventException(
                number, $"“{name}” has {(value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0)} cells and “id” has {length}. The file may have been cut short.");
        return
        [
            .. value.EnumerateArray().Select(
                v => v.ValueKind switch { JsonValueKind.String => v.GetString(), JsonValueKind.Null => null,
                _ => throw new UnreadableEventException(number, $"“{name}” has something that is not text.") }),
        ];
    }

    private static async IAsyncEnumerable<(PathwayEvent, long)> FromCells(TextReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(reader, Options, leaveOpen: true);
        var header = await Header(csv, cancellation);
        foreach (var needed in Needed)
            if (!header.Contains(needed, StringComparer.Ordinal))
                throw new UnreadableEventException(
                    1, $"The header has no “{needed}”. The columns can be {string.Join(", ", Columns)}; {string.Join(", ", Needed[..^1])} and {Needed[^1]} are required.");
        while (await Next(csv, cancellation))
        {
            if (csv.FieldCount != header.Count)
                throw new UnreadableEventException(
                    csv.LineNumber, $"The row has {csv.FieldCount} cells and the header has {header.Count}. The file may have been cut short.");
            yield return (
                Event(name => csv.TryGetFieldIndex(name, out var at) && csv.GetString(at) is { Length: > 0 } cell ? cell : null, csv.LineNumber),
                csv.LineNumber);
        }
    }

    private static async ValueTask<IReadOnlyList<string>> Header(CsvReader csv, CancellationToken cancellation)
    {
        try
        {
            await csv.ReadHeaderAsync(cancellation);
            return csv.Headers;
        }
        catch (CsvFormatException fault)
        {
            throw new UnreadableEventException(fault.LineNumber, NoCsv);
        }
    }

    private static async ValueTask<bool> Next(CsvReader csv, CancellationToken cancellation)
    {
        try
        {
            return await csv.ReadAsync(cancellation);
        }
        catch (CsvFormatException fault)
        {
            throw new UnreadableEventException(fault.LineNumber, NoCsv);
        }
    }

    private static PathwayEvent Event(Func<string, string?> of, long number)
    {
        string Must(string name) => of(name) is { Length: > 0 } value ? value : throw new UnreadableEventException(number, $"“{name}” is missing.");
        var occurred = Moment(Must("occurred"), number);
        return new PathwayEvent(
            Must("id"), occurred, of("recorded") is { Length: > 0 } recorded
                ? Moment(recorded, number)
                : occurred, new EventKind(Must("kind")), new ChildKey(Must("about")), of("organisation") ?? "", of("source") ?? "", of("value"));
    }

    private static void Check(PathwayEvent one, long number, DateTime now)
    {
        if (one.Occurred > now) throw new UnreadableEventException(number, $"“{one.Id}” is in the future.");
        if (one.Recorded > now) throw new UnreadableEventException(number, $"“{one.Id}” was recorded in the future.");
        if (one.Occurred < Earliest || one.Recorded < Earliest) throw new UnreadableEventException(number, $"“{one.Id}” is before {Earliest:yyyy}.");
        if (PathwayWords.Current.Fault(one) is { } fault) throw new UnreadableEventException(number, fault);
    }

    // A moment with its offset, or the clock of London.
    private static DateTime Moment(string words, long number)
    {
        if (DateTime.TryParseExact(
            words, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var clock))
            return LondonTime.Utc(clock);
        return DateTimeOffset.TryParseExact(
            words, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : throw new UnreadableEventException(number, $"“{words}” is not a date and time. Write it as 2026-03-05, 2026-03-05T10:00 or 2026-03-05T10:00:00Z.");
    }

    // A text whose first character was looked at.
    private sealed class Rewound(TextReader reader, char first) : TextReader
    {
        private bool given;

        public override int Read(char[] buffer, int index, int count) => First(buffer.AsSpan(index, count)) ? 1 : reader.Read(buffer, index, count);

        public override Task<int> ReadAsync(char[] buffer, int index, int count) =>
            First(buffer.AsSpan(index, count)) ? Task.FromResult(1) : reader.ReadAsync(buffer, index, count);

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
            First(buffer.Span) ? ValueTask.FromResult(1) : reader.ReadAsync(buffer, cancellationToken);

        private bool First(Span<char> buffer)
        {
            if (given || buffer.IsEmpty) return false;
            (given, buffer[0]) = (true, first);
            return true;
        }
    }
}
