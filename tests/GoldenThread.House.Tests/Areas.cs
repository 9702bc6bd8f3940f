namespace GoldenThread.House.Tests;

/// <summary>Which area a type belongs to: the folder that it stands in.</summary>
internal static class Areas
{
    /// <summary>What stands at the root of a project belongs to no area; every area may use it, and it uses none.</summary>
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
        using var compiled = House.Compiled(project);
        foreach (var (from, to) in House.Mentions(compiled))
        {
            // Other projects have names that begin alike.
            if (to.Scope != compiled && to.Scope is not Mono.Cecil.ModuleDefinition) continue;
            if (Of(project, from.Namespace) is { } one && Of(project, to.Namespace) is { } other && one != other && other != Root)
                arrows.TryAdd((one, other), $"{from.Name} → {to.Name}");
        }

        return arrows;
    }
}
