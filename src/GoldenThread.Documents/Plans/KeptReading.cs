using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Documents.Plans;

/// <summary>How a draft was read, as it is kept beside the draft: what a person said, and the readings that were weighed.</summary>
/// <param name="Choices">What a person said.</param>
/// <param name="Readings">The readings, the best first.</param>
public sealed record KeptReading(ReadingChoices Choices, ImmutableArray<KeptReading.Weighed> Readings)
{
    private const int Kept = 4;
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>How the draft before the last reading was read, so that undoing the reading undoes what was said with it; null where the last step was another.</summary>
    public KeptReading? Before { get; init; }

    /// <summary>A reading and why it was or was not taken.</summary>
    /// <param name="As">The layout.</param>
    /// <param name="Weight">Its weight, from 0 to 1.</param>
    /// <param name="Reasons">What it explains and leaves, in sentences.</param>
    public sealed record Weighed(ReadAs As, double Weight, ImmutableArray<string> Reasons);

    /// <summary>What is kept of an understanding.</summary>
    public static KeptReading Of(Understanding understood, ReadingChoices choices) => new(
        choices, [.. understood.Proposals.Take(Kept).Select(p => new Weighed(p.As, Math.Round(p.Explained.Weight, 3), p.Explained.Reasons))]);

    /// <summary>The same after a reading in which it was replaced; only one step is kept.</summary>
    public KeptReading After(KeptReading? before) => this with { Before = before is null ? null : before with { Before = null } };

    /// <summary>Reads what <see cref="Write"/> wrote; null for null.</summary>
    public static KeptReading? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<KeptReading>(json, Form);

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);
}
