using System.Text.Json;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Plans;

public sealed class PreviewTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("cw3-table.md")]
    [InlineData("cw5-cards.html")]
    [InlineData("nm9-narrative.txt")]
    [InlineData("nm11-themes.txt")]
    [InlineData("nm12-columns.csv")]
    public async Task A_preview_fits_the_published_schema_and_every_character_is_in_one_leaf(string sample)
    {
        var (draft, _) = await DraftAsJson.Preview(place, place.AddSample(sample));
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "plans", sample + ".expected.json"), TestContext.Current.CancellationToken));
        JsonElement.DeepEquals(draft, expected.RootElement).ShouldBeTrue();
    }

    [Fact]
    public async Task Offsets_count_in_the_decoded_text()
    {
        var (draft, text) = await DraftAsJson.Preview(place, place.AddSample());
        var action = draft.GetProperty("recommendations")[0].GetProperty("actions")[0].GetProperty("text");
        var span = action.GetProperty("spans")[0];
        text[span[0].GetInt32()..span[1].GetInt32()].ShouldBe(action.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Text_comes_out_to_the_letter_line_ends_and_all()
    {
        var run = await GoldenThreadProgram.Run(place, "import", place.Add("odd.txt", "NM7\r\n\r\nRecommendation 1\r\n“Tell” – ✓ 😀"), "--text");
        run.Output.ShouldBe("NM7\r\n\r\nRecommendation 1\r\n“Tell” – ✓ 😀");
    }

    [Fact]
    public async Task For_people_a_preview_is_a_table_on_standard_error()
    {
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample(), "--preview");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        run.Words.ShouldContain("CW3 Action Plan");
        run.Words.ShouldContain("Reference CW3 · published May 2026");
        run.Words.ShouldContain("Not placed: 0.");
    }

    [Fact]
    public async Task A_notice_says_where_and_what_can_be_done()
    {
        var file = place.Add("plan.csv", "No,Recommendation,Status\n1,Partners should share the rota.,Accepted in part\n2,Partners should publish a list.,Noted\n");
        var run = await GoldenThreadProgram.Run(place, "import", file, "--preview");
        run.Words.ShouldContain("kept as text: “Accepted in part”, “Noted”.");
        run.Words.ShouldContain("  at 59: Accepted in part");
        run.Words.ShouldContain("upload it on the page “Upload a plan”.");
        (await GoldenThreadProgram.Run(place, "import", place.AddSample(), "--preview")).Words.ShouldNotContain("Upload a plan");
    }

    [Fact]
    public async Task A_preview_needs_no_database_and_makes_none()
    {
        await GoldenThreadProgram.Run(place, "import", place.AddSample(), "--preview");
        Directory.Exists(Path.Combine(place.Folder, ".data")).ShouldBeFalse();
    }
}
