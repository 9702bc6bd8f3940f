using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>A draft as JSON, in the shape that <c>docs/plan-draft.schema.json</c> publishes.</summary>
/// <remarks>Every object has <c>spans</c>: a leaf its own, an inner object those of its leaves together.</remarks>
public static class PlanDraftJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Tight = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="indented">True for people, false for storage.</param>
    public static string Write(PlanDraft draft, bool indented = true)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, indented ? Readable : Tight)) new DraftWriting(json).Write(draft);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads a draft back that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a draft.</exception>
    public static PlanDraft Read(string json)
    {
        try
        {
            return DraftReading.Draft(JsonNode.Parse(json) ?? throw new JsonException("The draft is empty."));
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new JsonException("This is not a draft as docs/plan-draft.schema.json describes.", fault);
        }
    }

    /// <summary>The name of an enumeration's value as JSON writes it: "noLongerKnown".</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
