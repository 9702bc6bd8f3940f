using System.Text.RegularExpressions;
using GoldenThread.Testing;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>What docs/security.md says is tested, is.</summary>
public sealed class SecurityDocumentTests
{
    [Fact]
    public async Task It_names_tests_that_are_there()
    {
        var root = Path.GetDirectoryName(SampleFile.Path())!;
        var written = await File.ReadAllTextAsync(Path.Combine(root, "docs", "security.md"), TestContext.Current.CancellationToken);
        var named = Regex.Matches(written, "`(?<name>[A-Za-z]+Tests)`", RegexOptions.NonBacktracking).Select(found => found.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var there = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

        named.Count.ShouldBeGreaterThan(30);
        named.Except(there).ShouldBeEmpty();
    }
}
