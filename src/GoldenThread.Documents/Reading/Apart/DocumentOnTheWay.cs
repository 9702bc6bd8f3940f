using System.Text.Encodings.Web;
using System.Text.Json;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>A document as it goes from the process that read it to the one that asked.</summary>
internal static class DocumentOnTheWay
{
    // Tables stand in tables, each some levels of JSON deeper.
    private static readonly JsonSerializerOptions Options = new()
    {
        MaxDepth = 512,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static byte[] Write(SourceDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    public static SourceDocument Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<SourceDocument>(json, Options) ?? throw new JsonException("The document is empty.");
}
