using GoldenThread.Documents.DraftJson;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Understanding;

/// <summary>Each invented plan in <c>samples/plans</c> is understood as the JSON beside it says.</summary>
public class SamplePlansTests
{
    private static readonly string Folder = Find();

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_understood_as_expected(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = await PlanImport.Read(name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), cancellation), cancellation: cancellation);
        var draft = PlanImport.Understand(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        draft.Unplaced.ShouldBeEmpty();
        PlanDraftJson.Write(draft).Trim().ShouldBe((await File.ReadAllTextAsync(Path.Combine(Folder, name + ".expected.json"), cancellation)).Trim());
    }

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GoldenThread.slnx"))) at = at.Parent!;
        return Path.Combine(at.FullName, "samples", "plans");
    }
}
