using System.Text.Json;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Plans;

/// <summary>A passage: the document, and pairs of offsets.</summary>
internal sealed class PassageConverter() : ValueConverter<Passage, string>(passage => Write(passage), json => Read(json))
{
    private sealed record Kept(Guid Document, int[][] Spans);

    private static string Write(Passage passage) => JsonSerializer.Serialize(
        new Kept(passage.Document.Value, [.. passage.Spans.Select(s => new[] { s.Start, s.End })]), JsonSerializerOptions.Web);

    private static Passage Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, JsonSerializerOptions.Web)!;
        return new Passage(new DocumentId(kept.Document), [.. kept.Spans.Select(s => new Span(s[0], s[1]))]);
    }
}
