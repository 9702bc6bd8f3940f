using System.Text.RegularExpressions;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>
/// The documents of <c>samples/first-sight</c> are read at least as well as when this was written, and no recommendation is lost in silence. What a reader
/// finds in them stands beside each; a figure here only goes up.
/// </summary>
public sealed partial class FirstSightTests(ITestOutputHelper output)
{
    // These are opened by LibreOffice, which has tests of its own and takes seconds for each.
    private static readonly string[] Slow = [".odt", ".ods", ".rtf"];

    [Fact]
    public async Task They_are_read_as_a_reader_would_no_worse_than_before()
    {
        var (whole, count, numbers, documents, silent) = (0, 0, 0, 0, new List<string>());
        foreach (var file in Directory.GetFiles(SampleFile.Path("first-sight"), "*.reader.txt").Order(StringComparer.Ordinal))
        {
            var name = file[..^".reader.txt".Length];
            if (Slow.Contains(Path.GetExtension(name))) continue;
            documents++;
            var cancellation = TestContext.Current.CancellationToken;
            var document = await DocumentReading.Read(Path.GetFileName(name), await File.ReadAllBytesAsync(name, cancellation));
            var draft = PlanUnderstanding.Of(document, RatingScale.Three);
            var written = (await File.ReadAllLinesAsync(file, cancellation)).Where(l => l.StartsWith('[')).Select(l => Form(l.Split(" «")[0])).ToList();
            var read = draft.Recommendations.Select(r => Form($"[{r.Number?.Text}] {r.Text?.Text}")).ToList();
            if (read.Count == written.Count) count++;
            if (read.Select(Number).SequenceEqual(written.Select(Number))) numbers++;
            if (read.SequenceEqual(written)) whole++;
            else output.WriteLine($"{Path.GetFileName(name)}: {written.Count} written, {read.Count} read; first that differs:\n  {written.Except(read).FirstOrDefault()}\n  {read.Except(written).FirstOrDefault()}");
            if (read.Count < written.Count && draft.Notices.IsEmpty) silent.Add(Path.GetFileName(name));
        }

        output.WriteLine($"{documents} documents: count {count}, numbers {numbers}, numbers and texts {whole}");
        silent.ShouldBeEmpty("recommendations were lost and nothing says so");
        count.ShouldBeGreaterThanOrEqualTo(397);
        numbers.ShouldBeGreaterThanOrEqualTo(392);
        whole.ShouldBeGreaterThanOrEqualTo(378);
    }

    private static string Form(string line) => Spaces().Replace(line, " ").Trim();

    private static string Number(string line) => line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)];

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
