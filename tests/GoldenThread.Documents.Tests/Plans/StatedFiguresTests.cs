using GoldenThread.Documents.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

public class StatedFiguresTests
{
    [Theory]
    [InlineData("96% of 86 parents remembered it.", "96% of 86 is not possible with whole numbers: 82 is 95%, 83 is 97%. Is the base right?")]
    [InlineData("We sent out a form, and 86 completed questionnaires came back.\n\nAll was confidential.\n\n84% had seen the film and 96% of parents remembered it.", "96% of 86 is not possible with whole numbers: 82 is 95%, 83 is 97%. Is the base right?")]
    [InlineData("72 of 86 parents (85%) had seen it.", "72 of 86 is 84%, not 85%. Which is right?")]
    [InlineData("72 of 86 (84%) had seen it, and 97% of the 86 remembered it.", null)]
    [InlineData("Less than 30% of 7 teams took part.", null)]
    [InlineData("In 2018 questionnaires went out. 96% remembered it.", null)] // a year is no base
    [InlineData("All of 100 per cent.", null)]
    public void A_percentage_that_no_whole_number_gives_is_asked(string text, string? asked) =>
        (StatedFigures.Of(Draft(), text).SingleOrDefault()?.Sentence).ShouldBe(asked);

    [Fact]
    public void The_base_of_a_percentage_of_an_impact_is_asked_for_and_one_that_is_to_be_reached_is_left_alone()
    {
        const string Text = "By March 95% of staff are trained. 82% of cases were good or better.";
        var impact = new DraftText(Text[35..], [new Span(35, Text.Length)]);
        var notice = StatedFigures.Of(Draft() with { Recommendations = [new DraftRecommendation { Impacts = [impact] }] }, Text).Single();
        (notice.Kind, notice.Sentence).ShouldBe(("percentage-without-base", "A percentage is given without a base: 82%. If it is a result, ask what number it is a percentage of."));
        Text[notice.Spans[0].Start..notice.Spans[0].End].ShouldBe("82%");
    }

    private static PlanDraft Draft() => new() { Source = null!, Kind = default };
}
