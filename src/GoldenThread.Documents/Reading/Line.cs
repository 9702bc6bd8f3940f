using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GoldenThread.Documents.Reading;

/// <summary>A line of text with the place of every run of it.</summary>
/// <param name="Runs">Its runs in order; their texts together are the line's text.</param>
public sealed record Line(ImmutableArray<Run> Runs)
{
    /// <summary>The line as a reader sees it.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Runs.Select(r => r.Text));
}
