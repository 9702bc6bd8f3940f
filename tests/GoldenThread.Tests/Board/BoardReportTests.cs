using GoldenThread.Audits;
using GoldenThread.Board;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Training;

namespace GoldenThread.Tests.Board;

public class BoardReportTests
{
    [Fact]
    public void Parts_stand_in_the_order_of_reading_and_voices_only_where_they_differ()
    {
        new BoardReport(new(2026, 11, 1), []).Parts.ShouldBe([BoardPart.InDoubt, BoardPart.Holds, BoardPart.Thin, BoardPart.Missed, BoardPart.Answered]);
        new BoardReport(new(2026, 11, 1), [Entry(BoardPart.Voices, "Voices", "a", null)]).Parts.ShouldContain(BoardPart.Voices);
    }

    [Fact]
    public void A_part_is_sorted_by_kind_and_then_the_oldest_first_and_its_kinds_add_up_to_it()
    {
        var report = new BoardReport(new(2026, 11, 1),
        [
            Entry(BoardPart.Missed, "Rounds missed", "c", new(2026, 3, 1)), Entry(BoardPart.Missed, "Past review", "b", null), Entry(BoardPart.Missed, "Past review", "a", new(2026, 5, 1)), Entry(BoardPart.Missed, "Past review", "d", new(2026, 4, 1)),
            Entry(BoardPart.Thin, "Audit", "e", null),
        ]);
        report.Of(BoardPart.Missed).Select(e => e.Title).ShouldBe(["d", "a", "b", "c"]);
        report.Kinds(BoardPart.Missed).ShouldBe([("Past review", 3), ("Rounds missed", 1)]);
        report.Of(BoardPart.InDoubt).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, 10, "the base is under 10")]
    [InlineData(10, 10, null)]
    [InlineData(10, 5, null)]
    public void A_figure_on_a_base_that_is_too_small_is_thin(int of, int smallest, string? why)
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var version = new Indicator(PartnershipId.New(), "v", "Visits", null, new(2026, 1, 1), new IndicatorDefinition { Numerator = "Seen", Denominator = "Due", SmallestBase = smallest }, by).Current;
        version.Thin(new Figure.OfShare(new Share(3, of))).ShouldBe(why);
        version.Thin(new Figure.Stated(StatedPercentage.TryParse("less than 30%")!, null)).ShouldBe("a stated figure proves nothing");
        version.Thin(new Figure.Missing("")).ShouldBeNull();
    }

    [Theory]
    [InlineData(9, DrawMethod.Simple, "fewer than 10 files")]
    [InlineData(10, DrawMethod.Simple, null)]
    [InlineData(40, DrawMethod.Chosen, "the files were chosen, and say nothing about the others")]
    [InlineData(0, DrawMethod.Simple, null)]
    public void A_result_of_few_or_chosen_files_is_thin(int read, DrawMethod method, string? why) =>
        new AuditResult("voice", Math.Min(3, read), read, 86, method, new Agreement(new int[4, 4], 2)).Thin.ShouldBe(why);

    [Theory]
    [InlineData(20, 9, true)]
    [InlineData(20, 10, false)]
    [InlineData(21, 10, true)]
    [InlineData(0, 0, false)]
    public void A_follow_up_to_which_few_answered_is_thin(int asked, int answered, bool thin) =>
        new FollowUpCounts(asked, answered, null, null, null, null).IsThin.ShouldBe(thin);

    private static BoardEntry Entry(BoardPart part, string kind, string title, DateOnly? since) => new(part, kind, title, "says", since, "/");
}
