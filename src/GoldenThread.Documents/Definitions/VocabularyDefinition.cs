using GoldenThread.Recurrence;

namespace GoldenThread.Documents.Definitions;

/// <summary>The field's language, from <c>definitions/vocabulary.yaml</c>.</summary>
public static class VocabularyDefinition
{
    private static readonly Lazy<Vocabulary> Read = new(() =>
    {
        var file = DefinitionFile.Read<File>("vocabulary.yaml");
        return new Vocabulary(
            file.Groups.Select(g => new VocabularyGroup(g.Key, g.Phrases)),
            file.Silent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    });

    /// <summary>The vocabulary of this build.</summary>
    public static Vocabulary Current => Read.Value;

    private sealed class File
    {
        public int Version { get; set; }

        public string Silent { get; set; } = "";

        public List<Group> Groups { get; set; } = [];
    }

    private sealed class Group
    {
        public string Key { get; set; } = "";

        public List<string> Phrases { get; set; } = [];
    }
}
