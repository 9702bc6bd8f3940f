using GoldenThread.Documents.Definitions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Plans;

/// <summary>The themes to which recommendations are coded, from <c>definitions/themes.yaml</c>.</summary>
internal static class Themes
{
    private static readonly IReadOnlyList<Theme> All = DefinitionFile.Read<File>("themes.yaml").Themes;

    /// <summary>Name of a theme; its key where the list does not know it any more.</summary>
    public static string Name(string key) => All.FirstOrDefault(t => t.Key == key)?.Name ?? key;

    /// <summary>The themes as answers to choose from.</summary>
    public static IEnumerable<SelectListItem> Items => All.Select(t => new SelectListItem(t.Name, t.Key) { Group = new SelectListGroup { Name = t.Means } });

    public static bool Knows(string key) => All.Any(t => t.Key == key);

    private sealed class File
    {
        public int Version { get; set; }

        public List<Theme> Themes { get; set; } = [];
    }

    private sealed class Theme
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string Means { get; set; } = "";
    }
}
