using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Tests.Plans;
using GoldenThread.Documents.Tests.Reading;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>A notice that a reader would find needless is none, and beside it the one that is not needless.</summary>
public sealed class QuietNoticesTests
{
    [Theory]
    [InlineData("the council opens a single front door|schools share attendance data each week|a youth worker joins the missing team", false)]
    [InlineData("observations are escalated when the score rises|referrals are sent from the record|cards are given to each family|letters are written in plain words", false)]
    [InlineData("Parents should be told how to challenge a plan Reviews should be held|at a time when the child can come|Letters should be written in plain English", true)]
    [InlineData("Parents should be told how to challenge a plan.|reviewed by each of the services.|Letters should be written in plain English.", false)]
    public async Task Columns_are_mixed_where_sentences_break_off_and_not_in_a_list_in_lower_case(string recommendations, bool mixed) =>
        (await ReadDraft.Of("plan.csv", "No,Recommendation,Lead\n" + string.Concat(recommendations.Split('|').Select((r, i) => $"{i + 1},{r},Northmere Council\n"))))
            .Notices.Any(n => n.Kind == "interleaved").ShouldBe(mixed);

    [Theory]
    [InlineData("Scope", "Local", "Regional", false)]
    [InlineData("Priority", "High", "Medium", false)]
    [InlineData("Finding", "Nobody held the record.", "Nobody rang back in time.", true)]
    public async Task A_column_that_was_left_out_is_told_where_it_says_something(string heading, string one, string other, bool told) =>
        (await ReadDraft.Of("plan.csv", $"No,{heading},Recommendation,Lead\n1,{one},Partners should share the rota.,Northmere Council\n2,{other},Partners should publish a list of leads.,Northmere Council\n"))
            .Notices.Any(n => n.Kind == "not-part-of-a-plan").ShouldBe(told);

    [Fact]
    public async Task A_column_that_a_person_left_out_is_not_told_to_them()
    {
        var document = await Reads.File("plan.csv", "No,Finding,Recommendation,Lead\n1,Nobody held the record.,Partners should share the rota.,Northmere Council\n2,Nobody rang back in time.,Partners should publish a list of leads.,Northmere Council\n");
        var key = PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None).Tables.Single().Columns[1].Key;
        var choices = ReadingChoices.None with { Columns = ReadingChoices.None.Columns.Add(key, ColumnKind.Aside) };
        PlanUnderstanding.Weigh(document, RatingScale.Three, choices).Draft.Notices.ShouldBeEmpty();
    }
}
