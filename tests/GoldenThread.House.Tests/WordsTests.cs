using System.Text.RegularExpressions;

namespace GoldenThread.House.Tests;

/// <summary>Nothing that people read is said as docs/words.md says not to.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void No_text_uses_a_form_that_is_on_the_list()
    {
        var forms = Forms();
        forms.Count.ShouldBeGreaterThan(20);
        InterfaceTexts.All.Count.ShouldBeGreaterThan(2_000);
        (from text in InterfaceTexts.All
         let form = forms.FirstOrDefault(form => form.IsMatch(text.Words))
         where form is not null
         select $"{text.Area}, {text.Place}: “{text.Words}” uses “{form}”").ShouldBeEmpty("docs/words.md, what not to write");
    }

    [Fact]
    public void What_pages_say_is_read_from_what_was_compiled()
    {
        InterfaceTexts.All.ShouldContain(text => text.Area == "Home" && text.Words == "Waiting for you");
        InterfaceTexts.All.ShouldContain(text => text.Area == "Plans" && text.Place.StartsWith("Rating", StringComparison.Ordinal));
        InterfaceTexts.All.ShouldContain(text => text.Area == "(definitions)");
        InterfaceTexts.All.ShouldNotContain(text => text.Words.Contains("gt_partnership()", StringComparison.Ordinal));
    }

    /// <summary>All of it in a file, by area, to be read in one go: <c>scripts/words</c>.</summary>
    [Fact]
    public void All_texts_can_be_written_down_by_area()
    {
        var lines = InterfaceTexts.All.GroupBy(text => text.Area).OrderBy(area => area.Key, StringComparer.Ordinal)
            .SelectMany(area => area.GroupBy(text => text.Place).SelectMany(
                place => place.Select(text => $"{area.Key}\t{place.Key}\t{text.Words}"))).ToList();
        lines.Count.ShouldBe(InterfaceTexts.All.Count);
        if (Environment.GetEnvironmentVariable("GOLDEN_THREAD_WORDS") is { Length: > 0 } file) File.WriteAllLines(file, lines);
    }

    // A form a line, in the block that is marked "forms".
    private static List<Regex> Forms()
    {
        var page = File.ReadAllText(Path.Combine(House.Folder, "docs", "words.md"));
        return
        [
            .. Block().Match(page).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(form => new Regex(form, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))),
        ];
    }

    [GeneratedRegex(@"```forms\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
