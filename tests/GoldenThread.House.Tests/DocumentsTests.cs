using System.Text.RegularExpressions;

namespace GoldenThread.House.Tests;

/// <summary>What the pages for whoever carries on say of files is true.</summary>
public sealed partial class DocumentsTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/features.md")]
    public void Every_file_that_is_named_is_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(House.Folder, page));
        var files = new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(Path.Combine(House.Folder, folder), "*", SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/')).ToList();
        Named().Matches(text).Select(match => match.Groups["name"].Value)
            .Where(name => !files.Exists(file => file.EndsWith('/' + name, StringComparison.Ordinal)))
            .ShouldBeEmpty($"{page} names files that are not there");
    }

    [Fact]
    public void Every_piece_of_work_is_named_where_people_look_for_it()
    {
        var page = string.Concat(House.ArchitecturePages.Select(File.ReadAllText));
        Directory.GetFiles(Path.Combine(House.Folder, "src", "GoldenThread.Work"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty("docs/architecture*.md, the files of each area");
    }

    // `Plans/ReceivePlan.cs`, `src/GoldenThread/Plans/Rating.cs`; not patterns such as May.<area>.cs.
    [GeneratedRegex(@"`(?:src/|tests/)?(?<name>[\w./]+\.(?:cs|cshtml|sql))`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
