using System.Linq.Expressions;
using System.Text.Json;
using GoldenThread.Assurance;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Storage.Files;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

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
