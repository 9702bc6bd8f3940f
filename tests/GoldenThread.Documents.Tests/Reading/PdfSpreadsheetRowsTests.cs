using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Rows of a sheet that was printed without borders: its cells stand at the foot of their row, its numbers at the right of their column.</summary>
public class PdfSpreadsheetRowsTests
{
    private static readonly HashSet<int> Numbers = [2, 5];

    [Fact]
    public void A_row_ends_with_the_line_of_its_number() =>
        PdfLastLineRows.Begins(1, 6, Numbers.Contains, _ => true, ofSpreadsheet: false).ShouldBe([1, 3]);

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void Lines_below_the_last_number_or_sentences_that_begin_there_say_otherwise(int end, bool goesOn) =>
        PdfLastLineRows.Begins(1, end, Numbers.Contains, _ => goesOn, ofSpreadsheet: false).ShouldBeNull();

    [Fact]
    public void Numbers_close_to_the_words_of_the_next_column_are_put_into_their_own()
    {
        List<PdfLine?[]> lines = [[Line("No", 50), Line("Recommendation", 120)], [null, Line("1", 96, "Set", 102)], [null, Line("2", 96, "Tell", 102)]];
        PdfRightNumbers.Part(lines).ShouldBeTrue();
        lines.Skip(1).Select(l => $"{l[0]?.Text}|{l[1]?.Text}").ShouldBe(["1|Set", "2|Tell"]);
    }

    [Fact]
    public void Numbers_that_begin_sentences_at_any_place_stay_with_them()
    {
        List<PdfLine?[]> lines = [[Line("No", 50), Line("Recommendation", 120)], [null, Line("1", 96, "Set", 102)], [null, Line("2", 99, "Tell", 108)]];
        PdfRightNumbers.Part(lines).ShouldBeFalse();
        lines[1][0].ShouldBeNull();
    }

    private static PdfLine Line(string text, double left, string? next = null, double nextLeft = 0) =>
        new([Word(text, left), .. next is null ? Array.Empty<PdfWord>() : [Word(next, nextLeft)]], 0.25);

    private static PdfWord Word(string text, double left) => new(text, left, left + 5 * text.Length, 0, 10);
}
