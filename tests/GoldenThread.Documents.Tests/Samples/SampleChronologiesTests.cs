using System.Text.RegularExpressions;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>The invented review of <c>samples/reviews/rv2</c>: every kind of mistake is caught in its place, and no entry is lost.</summary>
/// <remarks><c>GOLDEN_THREAD_WRITE_SAMPLES=1</c> writes the files and what is to be looked at in them.</remarks>
public class SampleChronologiesTests
{
    private const string Expected = "to-look-at.txt";
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string Folder = SampleFile.Path("reviews", "rv2");

    [Fact]
    public async Task Six_chronologies_with_400_entries_are_read_and_what_is_wrong_is_said_in_its_place()
    {
        var imported = await All();
        imported.Sum(i => i.Entries.Count).ShouldBe(400);
        Chronology.Merge(imported.SelectMany(i => i.Entries)).Entries.Length.ShouldBe(400);
        var problems = string.Join('\n', imported.SelectMany(i => i.Problems).Select(p => $"{p.Place.File} {p.Place.Row}: {p.Says}")) + "\n";
        var expected = Path.Combine(Folder, Expected);
        if (Environment.GetEnvironmentVariable("GOLDEN_THREAD_WRITE_SAMPLES") == "1")
            await File.WriteAllTextAsync(expected, problems, TestContext.Current.CancellationToken);
        problems.ShouldBe((await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("We could not read the date")]
    [InlineData("The date is missing")]
    [InlineData("is in the future")]
    [InlineData("is before the date in the row above")]
    [InlineData("is before the date of the event")]
    [InlineData("The source is missing")]
    [InlineData("What was recorded is missing")]
    [InlineData("This entry is the same as row")]
    [InlineData("can be read in two ways")]
    [InlineData("A cell is merged")]
    [InlineData("as the date of recording, so it counts as not known")]
    [InlineData("The file does not name its organisation")]
    public async Task Every_kind_of_mistake_is_among_them(string says) =>
        (await All()).SelectMany(i => i.Problems).ShouldContain(p => p.Says.Contains(says, StringComparison.Ordinal));

    [Fact]
    public async Task No_name_of_the_glossary_is_left_after_anonymising()
    {
        var glossary = GlossaryImport.Read(await Read("glossary.csv"));
        var without = Chronology.Merge((await All()).SelectMany(i => i.Entries)).Anonymise(glossary);
        without.NamesLeft(glossary).ShouldBeEmpty();
        var words = string.Join('\n', without.Entries.Select(e => e.ToString() + string.Join(';', e.People) + string.Join(';', e.Told)));
        foreach (var name in glossary.Entries.SelectMany(e => e.Names))
            Regex.IsMatch(words, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)).ShouldBeFalse(name);
    }

    [Fact]
    public async Task The_same_contact_told_by_two_is_among_the_suggestions()
        => SameContact.Suggest(Chronology.Merge((await All()).SelectMany(i => i.Entries)))
            .ShouldContain(s => s.One.WhenAsGiven == "11 March 2025" && s.One.Time() == "14:00" && s.Other.Time() == "14:30");

    private static async Task<List<ImportedChronology>> All()
    {
        var imported = new List<ImportedChronology>();
        foreach (var (name, make) in ChronologySamples.Makers)
        {
            if (Environment.GetEnvironmentVariable("GOLDEN_THREAD_WRITE_SAMPLES") == "1" && !File.Exists(Path.Combine(Folder, name)))
                await File.WriteAllBytesAsync(Path.Combine(Folder, name), make(), TestContext.Current.CancellationToken);
            imported.Add(ChronologyImport.Read(await Read(name), Today));
            // The file is the one that is described here.
            var made = ChronologyImport.Read(await DocumentReading.Read(name, make(), cancellation: TestContext.Current.CancellationToken), Today);
            made.Written.ShouldBe(imported[^1].Written);
        }

        return imported;
    }

    private static async Task<SourceDocument> Read(string name) =>
        await DocumentReading.Read(
            name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken),
            cancellation: TestContext.Current.CancellationToken);
}
