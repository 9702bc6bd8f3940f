using System.Text.Json.Nodes;

namespace GoldenThread.Web.Tests.Api;

/// <summary>What came back.</summary>
internal sealed record ApiAnswer(int Status, HttpResponseMessage Answer, JsonNode Body)
{
    public string? Tag => Answer.Headers.ETag?.ToString();

    public string Kind => Answer.Content.Headers.ContentType?.MediaType ?? "";

    public string Detail => Body["detail"]?.GetValue<string>() ?? "";

    public IReadOnlyList<JsonNode> Items => [.. Body["items"]!.AsArray().Select(item => item!)];

    public string Link(string name) => Body["links"]![name]!.GetValue<string>();
}
