namespace GoldenThread.Documents.Definitions;

/// <summary>Themes, from <c>definitions/themes.yaml</c>.</summary>
public static class ThemeDefinitions
{
    private static readonly Lazy<IReadOnlyList<Theme>> Read = new(() =>
        [.. DefinitionFile.Read<File>("themes.yaml").Themes.Select(t => new Theme(t.Key, t.Name, t.Means, t.List == "national", t.Formerly, t.Ended))]);

    /// <summary>All of them, those that ended included.</summary>
    public static IReadOnlyList<Theme> All => Read.Value;

    /// <summary>The theme that a key means now or meant before; null where none did.</summary>
    public static Theme? Find(string key) => All.FirstOrDefault(t => t.Key == key) ?? All.FirstOrDefault(t => t.Formerly.Contains(key));

    /// <summary>Name of a theme; its key where the list does not know it any more.</summary>
    public static string Name(string key) => Find(key)?.Name ?? key;

    private sealed class File
    {
        public int Version { get; set; }

        public List<Row> Themes { get; set; } = [];
    }

    private sealed class Row
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string Means { get; set; } = "";

        public string List { get; set; } = "local";

        public List<string> Formerly { get; set; } = [];

        public bool Ended { get; set; }
    }
}
