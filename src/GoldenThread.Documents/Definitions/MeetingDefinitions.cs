using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Documents.Definitions;

/// <summary>Kinds of meeting about a child, from <c>definitions/meetings.yaml</c>.</summary>
public static class MeetingDefinitions
{
    private static readonly Lazy<IReadOnlyList<MeetingKind>> ReadAll = new(() =>
    [
        .. DefinitionFile.Read<MeetingFile>("meetings.yaml").Meetings.Select(m => new MeetingKind(m.Key, m.Name, m.Event, m.MustBeThere, m.Organisations, m.IndependentChair, m.Source)),
    ]);

    /// <summary>The kinds, in the order of the file.</summary>
    public static IReadOnlyList<MeetingKind> All => ReadAll.Value;

    /// <summary>A kind; null where there is none of that name.</summary>
    public static MeetingKind? Find(string? key) => All.FirstOrDefault(m => m.Key == key);

    private sealed class MeetingFile
    {
        public int Version { get; set; }

        public List<MeetingRow> Meetings { get; set; } = [];
    }

    private sealed class MeetingRow
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Event { get; set; }

        public List<string> MustBeThere { get; set; } = [];

        public int Organisations { get; set; }

        public bool IndependentChair { get; set; }

        public string Source { get; set; } = "";
    }
}
