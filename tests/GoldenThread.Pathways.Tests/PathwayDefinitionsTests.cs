using GoldenThread.Documents.Pathways;

namespace GoldenThread.Pathways.Tests;

public class PathwayDefinitionsTests
{
    [Fact]
    public void Every_definition_is_read_and_every_worked_example_comes_out() =>
        PathwayDefinitions.Faults(PathwayDefinitions.Files).Select(f => f.ToString()).ShouldBeEmpty();

    [Fact]
    public void Each_has_a_source_an_example_and_a_measure()
    {
        PathwayDefinitions.Files.Length.ShouldBeGreaterThan(15);
        foreach (var file in PathwayDefinitions.Files)
        {
            file.Pathway!.Sources.ShouldNotBeEmpty(file.File);
            file.Pathway.Measures.ShouldNotBeEmpty(file.File);
            file.Examples.ShouldNotBeEmpty(file.File);
            file.File.ShouldBeOneOf($"{file.Pathway.Key}.yaml", $"{file.Pathway.Key}-v{file.Pathway.Version}.yaml");
        }
    }
}
