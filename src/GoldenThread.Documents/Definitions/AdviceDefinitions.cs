using GoldenThread.Findings;

namespace GoldenThread.Documents.Definitions;

/// <summary>What the field asks of a recommendation, from <c>definitions/recommendations.yaml</c>.</summary>
public static class AdviceDefinitions
{
    private static readonly Lazy<IReadOnlyList<AdvicePoint>> Read = new(() =>
        [
            .. DefinitionFile.Read<File>("recommendations.yaml").Advice.Select(
                a => new AdvicePoint(a.Key, a.Asks, a.Because, a.Source, [.. a.Doubt], a.Empty, a.More)),
        ]);

    /// <summary>The points, in the order in which they are shown.</summary>
    public static IReadOnlyList<AdvicePoint> All => Read.Value;

    private sealed class File
    {
        public int Version { get; set; }

        public List<Row> Advice { get; set; } = [];
    }

    private sealed class Row
    {
        public string Key { get; set; } = "";

        public string Asks { get; set; } = "";

        public string Because { get; set; } = "";

        public string Source { get; set; } = "";

        public List<string> Doubt { get; set; } = [];

        public string? Empty { get; set; }

        public int? More { get; set; }
    }
}
