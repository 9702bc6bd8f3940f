using GoldenThread.Documents.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace GoldenThread.Documents.Tests.Reading;

public class DelimitedReaderTests
{
    [Theory]
    [InlineData("A,B\r\n1,\"x, y\"\r\n", "|A|B|\n|1|x, y|")]
    [InlineData("A;B\n1;x, y, z\n2;b\n", "|A|B|\n|1|x, y, z|\n|2|b|")]
    [InlineData("A\tB\n\t\"say \"\"hello\"\"\"\n", "|A|B|\n||say \"hello\"|")]
    [InlineData("A|B|C\n1||3", "|A|B|C|\n|1||3|")]
    [InlineData("Our plan,,\n,\"two\nlines\",\nA,B,C\n1,2,3\n", "Our plan\ntwo\nlines\n|A|B|C|\n|1|2|3|")]
    [InlineData("A,B\n1,\"one\n\ntwo\"\n,,\n2,b", "|A|B|\n|1|one¶two|\n|2|b|")]
    [InlineData("A,B\n1,a \"quoted\" word\n2,\"never closed\n3,c", "|A|B|\n|1|a \"quoted\" word|\n|2|\"never closed|\n|3|c|")]
    [InlineData("sep=;\nA;B\n1;2", "|A|B|\n|1|2|")]
    [InlineData("Only one column\nof words", "Only one column\nof words")]
    public async Task Records_and_fields_are_read(string text, string expected)
        => Placement.Sketch(await Reads.File("plan.csv", text)).ShouldBe(expected);

    [Fact]
    public async Task Windows_1252_is_read_where_the_bytes_are_no_utf_8()
        => Placement.Sketch(await Reads.File("plan.csv", [.. "A,Children"u8, 0x92, .. "s\n1,2"u8])).ShouldBe("|A|Children’s|\n|1|2|");

    [Fact]
    public async Task A_byte_order_mark_is_no_character_of_the_text()
        => (await Reads.File("plan.csv", [0xEF, 0xBB, 0xBF, .. "A,B\n1,2"u8])).Text.ShouldBe("A,B\n1,2");

    [Fact]
    public async Task Utf_16_is_read_by_its_mark()
        => (await Reads.File("plan.tsv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("A\tB\n1\t2")])).Text.ShouldBe("A\tB\n1\t2");

    [Fact]
    public void Any_text_loses_no_character()
    {
        var pieces = Gen.Elements(",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", " ", "word", "two words", "sep=", "'");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(pieces.ListOf().Select(p => "x" + string.Concat(p)).ToArbitrary(), text =>
            Placement.Check(DocumentReading.Read("plan.csv", System.Text.Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult())));
    }
}
