using System.Xml.Linq;

namespace GoldenThread.House.Tests;

/// <summary>Arrows run one way. What <c>docs/architecture.md</c> does not draw is refused; what it draws and nobody uses is taken out of it.</summary>
public sealed class ArrowsTests
{
    public static TheoryData<string> Projects => [.. House.Projects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Areas_use_those_alone_that_are_drawn(string project)
    {
        // Every area may use what stands at the root of its project; that no arrow leads back is seen below.
        var arrows = Areas.Arrows(project).Where(arrow => arrow.Key.To != Areas.Root).ToDictionary();
        var drawn = DrawnArrows.Of(project);
        arrows.Where(arrow => !drawn.Contains(arrow.Key)).Select(arrow => $"{arrow.Key.From} → {arrow.Key.To} ({arrow.Value})")
            .ShouldBeEmpty($"{project}: arrows that are not in docs/architecture.md");
        drawn.Where(arrow => !arrows.ContainsKey(arrow)).ShouldBeEmpty($"{project}: arrows in docs/architecture.md that nothing draws");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_area_leads_back_to_itself(string project)
    {
        var arrows = Areas.Arrows(project).Keys.ToLookup(arrow => arrow.From, arrow => arrow.To);
        arrows.Select(area => area.Key).Where(area => Reached(arrows, area).Contains(area)).ShouldBeEmpty($"{project}: these areas stand in a cycle");
    }

    [Fact]
    public void Projects_use_those_alone_that_are_drawn()
    {
        var drawn = DrawnArrows.OfProjects();
        var arrows = House.Projects.Keys.SelectMany(project => References(project).Select(other => (project, other))).ToHashSet();
        arrows.ShouldBe(drawn, ignoreOrder: true);
    }

    [Fact]
    public void Every_project_of_the_house_is_looked_at() =>
        Directory.GetDirectories(Path.Combine(House.Folder, "src")).Select(folder => Path.GetFileName(folder)).ShouldBe(House.Projects.Keys, ignoreOrder: true);

    private static IEnumerable<string> References(string project) => XDocument.Load(Path.Combine(House.Folder, "src", project, $"{project}.csproj"))
        .Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static HashSet<string> Reached(ILookup<string, string> arrows, string from)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(arrows[from]);
        while (open.TryDequeue(out var area))
            if (reached.Add(area)) foreach (var next in arrows[area]) open.Enqueue(next);
        return reached;
    }
}
