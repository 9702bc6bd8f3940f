using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>Each invented plan in <c>samples/plans</c> is understood as the JSON beside it says.</summary>
/// <remarks><c>GOLDEN_THREAD_WRITE_SAMPLES=1</c> writes what is missing or has changed, to be read by a person before it is kept
/// (samples/plans/README.md).</remarks>
public class SamplePlansTests
{
    private const string Expected = ".expected.json";
    private static readonly string Folder = SampleFile.Path("plans");
    private static readonly bool Writes = Environment.GetEnvironmentVariable("GOLDEN_THREAD_WRITE_SAMPLES") == "1";

    public static TheoryData<string> Samples
    {
        get
        {
            if (Writes) WriteMissing();
            return
            [
                .. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(Expected, StringComparison.Ordinal) && !f.EndsWith(".reader.txt", StringComparison.Ordinal) && f != "README.md")
                .Order(StringComparer.Ordinal),
            ];
        }
    }

    public static TheoryData<string> Made => [.. OfficeSamples.Makers.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_understood_as_expected(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = await SampleReads.Of(name);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        draft.Unplaced.ShouldBeEmpty();
        var json = PlanDraftJson.Write(draft).ReplaceLineEndings("\n").Trim();
        var expected = Path.Combine(Folder, name + Expected);
        if (Writes) await File.WriteAllTextAsync(expected, json + "\n", cancellation);
        json.ShouldBe((await File.ReadAllTextAsync(expected, cancellation)).ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [MemberData(nameof(Made))]
    public async Task A_sample_of_Word_or_Excel_is_the_one_that_is_described_here(string name)
    {
        var kept = await SampleReads.Of(name);
        var made = await Read(name, OfficeSamples.Makers[name]());
        kept.Text.ShouldBe(made.Text);
        var understood = PlanUnderstanding.Of(made, RatingScale.Three) with { Source = kept.Source };
        PlanDraftJson.Write(understood).ShouldBe(PlanDraftJson.Write(PlanUnderstanding.Of(kept, RatingScale.Three)));
    }

    [Theory]
    [InlineData("nm45-table")]
    [InlineData("nm47-narrative")]
    public async Task A_page_that_was_printed_as_PDF_is_understood_as_the_page_itself(string name)
    {
        var page = await Understood(name + ".html");
        var printed = await Understood(name + ".pdf");
        Sketch(printed).ShouldBe(Sketch(page));
    }

    private static string Sketch(PlanDraft draft) => string.Join('\n',
    [
        $"{draft.Title?.Text}, {draft.Reference?.Text}, published {draft.Published?.Edtf}, reviewed {draft.Reviewed?.Edtf}",
        .. draft.Recommendations.SelectMany(
            r => r.Actions.Select(
                a => $"{a.Text.Text} by {string.Join("; ", a.Organisations.Select(o => o.Name))}, {string.Join("; ", a.Dates.Select(d => d.Edtf))}")
                    .Prepend($"{r.Number?.Text}: {r.Text?.Text} {r.Rating?.Text}")),
    ]);

    /// <summary>What is understood of a sample.</summary>
    internal static async Task<PlanDraft> Understood(string name)
        => PlanUnderstanding.Of(await SampleReads.Of(name), RatingScale.Three);

    private static Task<SourceDocument> Read(string name, byte[] content) =>
        DocumentReading.Read(name, content, cancellation: TestContext.Current.CancellationToken);

    private static void WriteMissing()
    {
        foreach (var (name, make) in OfficeSamples.Makers)
            if (!File.Exists(Path.Combine(Folder, name))) File.WriteAllBytes(Path.Combine(Folder, name), make());
    }
}
