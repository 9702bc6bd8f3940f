namespace GoldenThread.House.Tests;

/// <summary>What the start commands promise and no other test runs, because it takes minutes to publish the program.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("start")]
    [InlineData("benchmarks/measure")]
    public void A_published_program_serves_the_files_that_were_published_with_it(string command)
    {
        // Compressed files are beside the published program alone: from the source's folder browsers get empty style sheets.
        var lines = File.ReadLines(Path.Combine(House.Folder, command)).Where(line => line.Contains("--contentRoot", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.Contains("--webroot \"$PWD/$program/wwwroot\"", StringComparison.Ordinal));
    }
}
