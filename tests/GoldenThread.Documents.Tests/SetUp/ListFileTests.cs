using System.Text;
using GoldenThread.Documents.SetUp;

namespace GoldenThread.Documents.Tests.SetUp;

public sealed class ListFileTests
{
    [Theory]
    [InlineData("Name,Other names\nEastmere Council,EMC; Borough of Eastmere\n")]
    [InlineData("name;other names;ODS code\r\nEastmere Council;\"EMC; Borough of Eastmere\";RX1\r\n\r\n")]
    [InlineData("\uFEFFOrganisation\tAlso known as\nEastmere Council\tEMC | Borough of Eastmere")]
    [InlineData("sep=,\nName,Abbreviation,Alias\nEastmere Council,EMC,Borough of Eastmere\n")]
    public async Task Organisations_are_read_whatever_the_separator_and_the_words_of_headings(string file)
    {
        var text = await ListFile.Text("list.csv", Encoding.UTF8.GetBytes(file), Token);
        var line = (await ListFile.Organisations(text, Token)).Single();

        (line.Number, line.Name).ShouldBe((2, "Eastmere Council"));
        line.OtherNames.ShouldBe(["EMC", "Borough of Eastmere"]);
    }

    [Fact]
    public async Task What_Windows_wrote_is_read_and_a_cell_of_two_lines_stays_one_line_of_the_list()
    {
        var text = await ListFile.Text("list.csv", Encoding.Latin1.GetBytes("Name,Email,Role,Organisation\n\"Zoë\nHale\",zoe@example.org,Reader,\n"), Token);

        text.ShouldBe("Name,Email,Role,Organisation\nZoë Hale,zoe@example.org,Reader,\n");
        var person = (await ListFile.People(text, Token)).Single();
        (person.Name, person.Email, person.Role, person.Organisation).ShouldBe(("Zoë Hale", "zoe@example.org", "Reader", ""));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Name\n", "no lines below")]
    [InlineData("Title,Code\nA,B\n", "There is no column “Name”. The first line has to name the columns; it reads: “title”, “code”")]
    [InlineData("Name,Other names\n\"Eastmere,EMC\n", "not a row of a CSV file")]
    public async Task What_is_no_list_is_refused_in_words(string text, string why) =>
        (await Should.ThrowAsync<RuleException>(() => ListFile.Organisations(text, Token))).Message.ShouldContain(why);

    [Fact]
    public async Task A_list_that_is_too_long_is_refused_and_not_cut() =>
        (await Should.ThrowAsync<RuleException>(() => ListFile.Organisations("Name\n" + string.Concat(Enumerable.Range(0, 2001).Select(at => $"Trust {at}\n")), Token)))
            .Message.ShouldContain("more than 2,000 lines");

    [Fact]
    public async Task A_file_that_is_neither_CSV_nor_Excel_is_refused() =>
        await Should.ThrowAsync<RuleException>(() => ListFile.Text("list.csv", [1, 2, 0, 3, 4, 5, 6], Token));

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
