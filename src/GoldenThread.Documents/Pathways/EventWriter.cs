using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>Writes events, child by child.</summary>
/// <param name="words">Where they are written to.</param>
/// <param name="format">How.</param>
public sealed class EventWriter(TextWriter words, EventFormat format)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
    };
    private bool begun;

    /// <summary>Writes the events of one child.</summary>
    public void Write(IReadOnlyList<PathwayEvent> child)
    {
        if (format == EventFormat.Csv && !begun) words.Write("id,occurred,recorded,kind,about,organisation,source,value\n");
        begun = true;
        switch (format)
        {
            case EventFormat.Columns when child.Count > 0:
                words.Write(JsonSerializer.Serialize(new
                {
                    id = child.Select(e => e.Id),
                    occurred = child.Select(e => Moment(e.Occurred)),
                    recorded = child.Select(e => Moment(e.Recorded)),
                    kind = child.Select(e => e.Kind.Value),
                    about = child[0].About.Value,
                    organisation = child.Select(e => e.Organisation),
                    source = child.Select(e => e.Source),
                    value = child.Select(e => e.Value),
                }, Json) + "\n");
                break;
            case EventFormat.Csv:
                foreach (var one in child)
                    words.Write(
                        string.Join(
                            ',', ((string[])
                            [
                                one.Id, Moment(one.Occurred), Moment(one.Recorded), one.Kind.Value, one.About.Value, one.Organisation, one.Source, one.Value ?? "",
                            ]).Select(Cell)) + "\n");
                break;
            default:
                foreach (var one in child)
                    words.Write(
                        JsonSerializer.Serialize(
                            new
                            {
                                one.Id,
                                Occurred = Moment(one.Occurred),
                                Recorded = Moment(one.Recorded),
                                Kind = one.Kind.Value,
                                About = one.About.Value,
                                one.Organisation,
                                one.Source,
                                one.Value
                            }, Json) + "\n");
                break;
        }
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
