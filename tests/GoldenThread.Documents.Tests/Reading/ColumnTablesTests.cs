
namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Tables of plain text whose columns are told by where they stand.</summary>
public class ColumnTablesTests
{
    [Fact]
    public async Task Cells_that_wrap_and_touch_are_told_apart_by_their_places() =>
        Placement.Sketch(await Reads.File("plan.txt",
            """
            Ref  Recommendation                 Action                       Lead             By when
            1    Agencies should write down     Write a template for notes   Eastmere Council Sept 2026
                 what is agreed by telephone on of calls and put it on every
                 the same day.                  drive.
            2    A visit at which nobody        Change the definition.       Eastmere         June 2026
                 answers is counted as not made.                             Community Trust
            """)).ShouldBe(
            """
            !|Ref|Recommendation|Action|Lead|By when|
            |1|Agencies should write down/what is agreed by telephone on/the same day.|Write a template for notes/of calls and put it on every/drive.|Eastmere Council|Sept 2026|
            |2|A visit at which nobody/answers is counted as not made.|Change the definition.|Eastmere/Community Trust|June 2026|
            """);

    [Fact]
    public async Task Cells_without_a_space_between_are_cut_where_the_column_begins() =>
        Placement.Sketch(await Reads.File("plan.txt",
            """
            No  Recommendation      Lead
            1   Write down what is  Council
            2   Ring the days after.Eastmere Council
            """)).ShouldBe("!|No|Recommendation|Lead|\n|1|Write down what is|Council|\n|2|Ring the days after.|Eastmere Council|");

    [Fact]
    public async Task Rows_without_numbers_begin_where_the_cell_above_had_room() =>
        Placement.Sketch(await Reads.File("plan.txt",
            """
            Recommendation                 Lead              By when
            Agencies should write down     Eastmere Council  May 2026
            what is agreed by telephone on
            the same day.
            Schools should be told.        Eastmere Council  June 2026
            """)).ShouldBe(
            "!|Recommendation|Lead|By when|\n|Agencies should write down/what is agreed by telephone on/the same day.|Eastmere Council|May 2026|\n|Schools should be told.|Eastmere Council|June 2026|");

    [Fact]
    public async Task A_rule_in_pieces_says_where_the_columns_stand_and_a_header_may_have_two_lines() =>
        Placement.Sketch(await Reads.File("plan.txt",
            """
            Rec  Recommendation        Lead      Target
                                       agency    date
            ---- --------------------- --------- ---------
            1    Write down what is    Council   May 2026
                 agreed.
            ---- --------------------- --------- ---------
            2    Tell schools the day  Council   June 2026
                 after.

            The partnership looks at this plan each quarter, and the board does so once a year.
            """)).ShouldBe(
            """
            !|Rec|Recommendation|Lead/agency|Target/date|
            |1|Write down what is/agreed.|Council|May 2026|
            |2|Tell schools the day/after.|Council|June 2026|
            The partnership looks at this plan each quarter, and the board does so once a year.
            """);

    [Fact]
    public async Task The_name_of_a_theme_between_rows_is_a_row_of_one_cell() =>
        Placement.Sketch(await Reads.File("plan.txt",
            """
            No  Recommendation        Lead      Target date
            1   Write down calls.     Council   May 2026

            Theme two: working with schools and with nurseries
            2   Tell schools.         Council   June 2026
            """)).ShouldBe(
            "!|No|Recommendation|Lead|Target date|\n|1|Write down calls.|Council|May 2026|\n|Theme two: working with schools and with nurseries||||\n|2|Tell schools.|Council|June 2026|");

    [Fact]
    public async Task Prose_with_two_spaces_after_its_sentences_is_no_table() =>
        Placement.Sketch(await Reads.File("prose.txt", "The lead was named.  The action was late.\nNobody asked why.  It was closed.\n"))
            .ShouldBe("The lead was named.  The action was late./Nobody asked why.  It was closed.");
}
