using System.Text.Json;
using GoldenThread.Organisations;

namespace GoldenThread.Work.Plans;

/// <summary>What was chosen for names of a draft, as the draft's row keeps it.</summary>
internal static class ChosenNames
{
    /// <summary>Reads it; what is not understood was not chosen.</summary>
    public static IReadOnlyDictionary<string, NameMeaning> Read(string? json)
    {
        var kept = json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        return kept.Select(pair => (pair.Key, Meaning: NameMeaning.Parse(pair.Value))).Where(pair => pair.Meaning is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Meaning!, StringComparer.Ordinal);
    }

    /// <summary>Writes it; null where nothing was chosen.</summary>
    public static string? Write(IReadOnlyDictionary<string, NameMeaning> chosen) =>
        chosen.Count == 0 ? null : JsonSerializer.Serialize(chosen.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
}
