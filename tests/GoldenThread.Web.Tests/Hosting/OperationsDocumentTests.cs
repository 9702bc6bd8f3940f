using GoldenThread.Testing;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Tests.Hosting;

/// <summary>What docs/operations.md says of the settings is whole: the program refers to it where it does not know one.</summary>
public sealed class OperationsDocumentTests
{
    [Fact]
    public async Task It_names_every_setting_that_is_known()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(SampleFile.Path())!, "docs", "operations.md"), TestContext.Current.CancellationToken);

        KnownSettings.All.Count().ShouldBeGreaterThan(40);
        KnownSettings.All.Where(setting => !Names(written, setting)).ShouldBeEmpty();
    }

    // As `Section:Name`, or as `Name` in the table of its section; `Name:0` stands for several.
    private static bool Names(string written, string setting)
    {
        var name = setting.Split(':').Last(piece => piece != "*");
        return ((string[])[$":{name}`", $"`{name}`", $":{name}:0`", $"`{name}:0`"]).Any(way => written.Contains(way, StringComparison.Ordinal));
    }
}
