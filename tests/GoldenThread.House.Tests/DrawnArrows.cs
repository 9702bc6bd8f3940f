namespace GoldenThread.House.Tests;

/// <summary>The arrows that <c>docs/architecture.md</c> and the pages beside it draw: between projects, and between the areas of each.</summary>
internal static class DrawnArrows
{
    private const string Arrow = " → ";

    /// <summary>Between the areas of a project.</summary>
    public static IReadOnlySet<(string From, string To)> Of(string project) => Read($"arrows {project}");

    /// <summary>Between projects.</summary>
    public static IReadOnlySet<(string From, string To)> OfProjects() => Read("arrows");

    // A fenced block that is named so: a line each, "Plans → Organisations, Time".
    private static HashSet<(string, string)> Read(string block) =>
    [
        .. from page in House.ArchitecturePages
           from line in File.ReadLines(page).SkipWhile(line => line != $"```{block}").Skip(1).TakeWhile(line => line != "```")
           let parts = line.Split(Arrow)
           from to in parts[1].Split(", ")
           select (parts[0], to),
    ];
}
