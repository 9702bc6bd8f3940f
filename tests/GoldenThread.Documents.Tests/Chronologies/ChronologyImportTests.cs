using System.Text;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Chronologies;

public class ChronologyImportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public async Task A_filled_template_is_read_row_by_row()
    {
        var read = await Csv("""
            Organisation: Northmere Council,,,,,,,,,,
            Date,Time,Recorded on,Source,People,Who was seen and how,What was recorded,Action taken,Comment,Significance,Told to
            3 March 2016,14:30,4 March 2016,Case notes,Infant 1; Mother,Infant 1 seen awake,The home was warm,None,,,"Eastmere Trust, 5 March 2016; Northmere Police"
            """);
        read.Organisation.ShouldBe("Northmere Council");
        read.Problems.ShouldBeEmpty();
        var entry = read.Entries.ShouldHaveSingleItem();
        (entry.When!.Date.Edtf, entry.When.At, entry.Recorded!.Edtf, entry.Source, entry.Seen, entry.Text)
            .ShouldBe(("2016-03-03", new TimeOnly(14, 30), "2016-03-04", "Case notes", "Infant 1 seen awake", "The home was warm"));
        entry.People.ShouldBe(["Infant 1", "Mother"]);
        entry.Told.Select(t => $"{t.Organisation} {t.On?.Edtf}".Trim()).ShouldBe(["Eastmere Trust 2016-03-05", "Northmere Police"]);
        (entry.Place.Row, entry.Organisation).ShouldBe((2, "Northmere Council"));
    }

    [Theory]
    [InlineData("soon,Notes,Seen at home", "We could not read the date “soon”.")]
    [InlineData(",Notes,Seen at home", "The date is missing.")]
    [InlineData("3 March 2016,,Seen at home", "The source is missing.")]
    [InlineData("3 March 2016,Notes,", "What was recorded is missing.")]
    [InlineData("3 March 2027,Notes,Seen at home", "The date “3 March 2027” is in the future.")]
    [InlineData("1 January 2016,Notes,Seen at home", "The date “1 January 2016” is before the date in the row above.")]
    [InlineData("1 February 2016,Notes,First contact", "This entry is the same as row 2.")]
    public async Task What_is_wrong_is_said_in_its_place_and_nothing_is_left_out(string row, string says)
    {
        var read = await Csv($"Organisation: Northmere Council,,\nDate,Source,What was recorded\n1 February 2016,Notes,First contact\n{row}\n");
        read.Entries.Count.ShouldBe(2);
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Says.ShouldStartWith(says);
        problem.Place.Row.ShouldBe(3);
    }

    [Fact]
    public async Task A_date_that_can_be_read_in_two_ways_is_asked_about_and_never_guessed()
    {
        const string Rows = "Organisation: X,,\nDate,Source,What was recorded\n03/04/2016,Notes,One\n05/05/2016,Notes,Two\n";
        var asked = await Csv(Rows);
        asked.Problems.ShouldHaveSingleItem().Says.ShouldBe("“03/04/2016” can be read in two ways. Choose whether the day or the month comes first.");
        (asked.Problems[0].Kind, asked.Problems[0].IsOfWholeFile).ShouldBe((ChronologyProblemKind.DateOrder, false));
        asked.Entries.Select(e => e.When?.Date.Edtf).ShouldBe([null, "2016-05-05"]);
        (await Csv(Rows, DateOrder.DayFirst)).Entries[0].When!.Date.Edtf.ShouldBe("2016-04-03");
        (await Csv(Rows, DateOrder.MonthFirst)).Entries[0].When!.Date.Edtf.ShouldBe("2016-03-04");
    }

    [Fact]
    public async Task A_date_that_shows_the_order_settles_it_for_the_file()
        => (await Csv("Organisation: X,,\nDate,Source,What was recorded\n03/04/2016,Notes,One\n25/04/2016,Notes,Two\n")).Entries[0].When!.Date.Edtf.ShouldBe("2016-04-03");

    [Fact]
    public async Task Two_orders_in_one_file_are_said_and_only_what_is_clear_is_read()
    {
        var read = await Csv("Organisation: X,,\nDate,Source,What was recorded\n03/04/2016,Notes,One\n25/04/2016,Notes,Two\n05/26/2016,Notes,Three\n");
        read.Problems.Select(p => p.Says).ShouldContain(s => s.StartsWith("Some dates start with the day", StringComparison.Ordinal));
        read.Problems.Where(p => p.IsOfWholeFile).Select(p => p.Kind).ShouldBe([ChronologyProblemKind.MixedDateOrder]);
        read.Entries.Select(e => e.When?.Date.Edtf).ShouldBe([null, "2016-04-25", "2016-05-26"]);
    }

    [Fact]
    public async Task It_was_not_recorded_before_it_happened()
        => (await Csv("Organisation: X,,,\nDate,Recorded on,Source,What was recorded\n3 March 2016,1 March 2016,Notes,One\n")).Problems.ShouldHaveSingleItem().Says.ShouldContain("is before the date of the event");

    [Fact]
    public async Task A_file_that_does_not_name_its_organisation_is_shown_under_its_name()
    {
        var read = await Csv("Date,Source,What was recorded\n3 March 2016,Notes,One\n");
        read.Problems.ShouldHaveSingleItem().Says.ShouldStartWith("The file does not name its organisation.");
        (read.Organisation, read.Entries[0].Organisation).ShouldBe(("school", "school"));
        (read.Problems[0].Kind, read.Problems[0].IsOfWholeFile).ShouldBe((ChronologyProblemKind.NoOrganisation, true));
    }

    [Theory]
    [InlineData("Day,Words\n3 March 2016,One\n")]
    [InlineData("3 March 2016,Notes,One\n4 March 2016,Notes,Two\n")]
    public async Task Another_table_or_one_without_header_is_refused_with_what_to_do(string csv)
        => (await Should.ThrowAsync<UnreadableDocumentException>(() => Csv(csv))).Message.ShouldContain("no table with the columns of the template");

    [Fact]
    public async Task Word_and_Excel_are_read_as_the_same()
    {
        string[][] rows =
        [
            ["Date", "Source", "What was recorded"], ["evening of 3 March 2016", "Notes", "Seen at home"], ["?22 May 2016", "Notes", "Telephone call"],
        ];
        foreach (var (name, bytes) in new[] { ("chronology.docx", ChronologyFiles.Word("Organisation: Eastmere Trust", rows)),
        ("chronology.xlsx", ChronologyFiles.Excel("Organisation: Eastmere Trust", rows)) })
        {
            var read = ChronologyImport.Read(await DocumentReading.Read(name, bytes, cancellation: TestContext.Current.CancellationToken), Today);
            read.Problems.ShouldBeEmpty(name);
            read.Entries.Select(e => $"{e.Organisation} {e.When!.Date.Edtf} {e.When.Part} {e.When.Doubtful} {e.Text}")
                .ShouldBe(["Eastmere Trust 2016-03-03 Evening False Seen at home", "Eastmere Trust 2016-05-22  True Telephone call"], name);
        }
    }

    private static async Task<ImportedChronology> Csv(string csv, DateOrder? order = null) => ChronologyImport.Read(
        await DocumentReading.Read("school.csv", Encoding.UTF8.GetBytes(csv), cancellation: TestContext.Current.CancellationToken), Today, order);
}
