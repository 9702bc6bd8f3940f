using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Plans;

/// <summary>The five published documents, previewed by command.</summary>
public sealed class SourceDocumentsTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_table_over_ten_pages_has_nine_recommendations()
    {
        var (draft, _) = await DraftAsJson.Preview(place, Source("001_"));
        draft.TextOf("reference").ShouldBe("ADS14");
        draft.GetProperty("recommendations").Numbers().ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
        draft.GetProperty("unplaced").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_narratives_have_their_recommendations_with_parts()
    {
        var (ads18, _) = await DraftAsJson.Preview(place, Source("000_"));
        ads18.GetProperty("recommendations").Numbers().ShouldBe(["1", "2", "3", "4", "5", "6"]);
        ads18.GetProperty("recommendations")[3].GetProperty("parts").Numbers().ShouldBe(["i", "ii"]);
        var (ads19, _) = await DraftAsJson.Preview(place, Source("003_"));
        ads19.GetProperty("recommendations").Numbers().ShouldBe(["1", "2", "3"]);
        ads19.GetProperty("recommendations")[1].GetProperty("parts").Numbers().ShouldBe(["i", "ii"]);
    }

    [Fact]
    public async Task Progress_by_theme_has_ten_sections_of_forty_four_paragraphs()
    {
        var (draft, _) = await DraftAsJson.Preview(place, Source("004_"));
        var sections = draft.GetProperty("sections");
        sections.GetArrayLength().ShouldBe(10);
        sections.EnumerateArray().SelectMany(s => s.GetProperty("paragraphs").Numbers()).ShouldBe(Enumerable.Range(1, 44).Select(n => $"{n}"));
    }

    [Fact]
    public async Task A_review_has_four_recommendations()
    {
        var (draft, _) = await DraftAsJson.Preview(place, Source("002_"));
        draft.GetProperty("kind").GetString().ShouldBe("review");
        draft.GetProperty("recommendations").Numbers().ShouldBe(["9.1", "9.2", "9.3", "9.4"]);
    }

    private static string Source(string beginning)
    {
        var folder = Above().Select(at => Path.Combine(at.FullName, "shared", "seeds")).FirstOrDefault(Directory.Exists);
        if (folder is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("The source documents (../shared/seeds) are not on this machine.");
        return Directory.GetFiles(folder.ShouldNotBeNull("the source documents (../shared/seeds) must be there in continuous integration"), beginning + "*")
            .Single();
    }

    private static IEnumerable<DirectoryInfo> Above()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            yield return at;
    }
}
