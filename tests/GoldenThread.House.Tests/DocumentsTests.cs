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
        var files = Directory.GetFiles(Path.Combine(House.Folder, "src"), "*", SearchOption.AllDirectories).Select(file => file.Replace('\\', '/')).ToList();
        Named().Matches(text).Select(match => match.Groups["name"].Value)
            .Where(name => !files.Exists(file => file.EndsWith('/' + name, StringComparison.Ordinal)))
            .ShouldBeEmpty($"{page} names files that are not there");
    }

    // `Plans/ReceivePlan.cs`, `src/GoldenThread/Plans/Rating.cs`; not patterns such as May.<area>.cs.
    [GeneratedRegex(@"`(?:src/)?(?<name>[\w./]+\.(?:cs|cshtml|sql))`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
