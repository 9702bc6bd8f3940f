using GoldenThread.Documents.Definitions;

namespace GoldenThread.Web;

/// <summary>The themes to which findings and recommendations are coded, as pages show them.</summary>
internal static class Themes
{
    /// <summary>Name of a theme; its key where the list does not know it any more.</summary>
    public static string Name(string key) => ThemeDefinitions.Name(key);

    /// <summary>The themes as answers to choose from.</summary>
    public static IEnumerable<SelectListItem> Items =>
        ThemeDefinitions.All.Where(t => !t.Ended)
            .Select(t => new SelectListItem(t.Name, t.Key) { Group = new SelectListGroup { Name = t.IsNational ? $"National panel: {t.Means}" : t.Means } });

    public static bool Knows(string key) => ThemeDefinitions.Find(key) is not null;
}
