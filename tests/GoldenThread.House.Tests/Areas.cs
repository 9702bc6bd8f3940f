namespace GoldenThread.House.Tests;

/// <summary>Which area a type belongs to: the folder that it stands in.</summary>
internal static class Areas
{
    /// <summary>What stands at the root of a project belongs to no area; every area may use it.</summary>
    public const string Root = "(root)";

    // Pages, programs' addresses and what composes an area stand in folders of these names; within them the areas have their own names.
    private static readonly string[] Rooms = ["Pages", "Api", "Hosting"];

    /// <summary>The area of a namespace; null where it is not of the project.</summary>
    public static string? Of(string project, string name)
    {
        if (name == project) return Root;
        if (!name.StartsWith(project + '.', StringComparison.Ordinal)) return null;
        var folders = name[(project.Length + 1)..].Split('.');
        return project == "GoldenThread.Web" && Rooms.Contains(folders[0]) && folders.Length > 1 ? folders[1] : folders[0];
    }

    /// <summary>The arrows between areas of a project, each with one type that draws it.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Arrows(string project)
    {
        var arrows = new SortedDictionary<(string, string), string>();
        foreach (var mention in House.Mentions(project).Where(mention => mention.Within))
        {
            if (Of(project, mention.FromNamespace) is { } from && Of(project, mention.ToNamespace) is { } to && from != to)
                arrows.TryAdd((from, to), $"{mention.From} → {mention.To}");
        }

        return arrows;
    }
}
