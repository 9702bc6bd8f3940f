using GoldenThread.Documents.Definitions;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>The events, statuses and agencies that pathways may speak of, from <c>definitions/pathway-words.yaml</c>.</summary>
/// <param name="Events">What each event means, by its key.</param>
/// <param name="Statuses">What each status means.</param>
/// <param name="Agencies">What each agency is called.</param>
public sealed record PathwayWords(IReadOnlyDictionary<string, string> Events, IReadOnlyDictionary<string, string> Statuses, IReadOnlyDictionary<string, string> Agencies)
{
    private static readonly Lazy<PathwayWords> Read = new(() =>
    {
        var file = DefinitionFile.Read<File>("pathway-words.yaml");
        return new PathwayWords(file.Events, file.Statuses, file.Agencies);
    });

    /// <summary>The words of this build.</summary>
    public static PathwayWords Current => Read.Value;

    /// <summary>True for an event that may be recorded: one of the list, a status that begins or ends, a birth, a due date, a withdrawal.</summary>
    public bool KnowsEvent(string kind) => Events.ContainsKey(kind) || kind is PathwayEvent.Birth or PathwayEvent.DueDate or PathwayEvent.Withdrawn
        || Statuses.Keys.Any(s => kind == $"{s}-begins" || kind == $"{s}-ends");

    private sealed class File
    {
        public int Version { get; set; }

        public Dictionary<string, string> Events { get; set; } = [];

        public Dictionary<string, string> Statuses { get; set; } = [];

        public Dictionary<string, string> Agencies { get; set; } = [];
    }
}
