using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>A long document is understood in a process that can be ended, and as any other.</summary>
public class UnderstoodApartTests
{
    private static readonly ReadingChoices Said = ReadingChoices.None with
    {
        As = ReadAs.Table,
        Columns = ReadingChoices.None.Columns.Add("comment", ColumnKind.Update),
        StatusWords = new Dictionary<string, string?> { ["paused"] = "limited" },
    };

    [Fact]
    public async Task A_long_document_is_understood_in_a_process_of_its_own_as_it_is_here()
    {
        var document = await Reads.File("long.csv", Table(2_500));
        PlanUnderstanding.IsLong(document).ShouldBeTrue();

        var apart = await PlanUnderstanding.Weigh(document, RatingScale.Three, Said, TestContext.Current.CancellationToken);

        var here = PlanUnderstanding.Weigh(document, RatingScale.Three, Said);
        PlanDraftJson.Write(apart.Draft).ShouldBe(PlanDraftJson.Write(here.Draft));
        apart.Draft.Recommendations[0].Rating!.Level.ShouldBe("limited");
        KeptReading.Of(apart, Said).Write().ShouldBe(KeptReading.Of(here, Said).Write());
        apart.Tables.Select(t => string.Join('|', t.Columns) + string.Join('|', t.Rows) + t.Heading).ShouldBe(here.Tables.Select(t => string.Join('|', t.Columns) + string.Join('|', t.Rows) + t.Heading));
        apart.Lists.ShouldBe(here.Lists);
    }

    [Fact]
    public async Task Understanding_apart_is_ended_when_its_time_is_over_and_the_next_document_is_understood()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = await Reads.File("long.csv", Table(2_500));

        var refused = await Should.ThrowAsync<UnreadableDocumentException>(() => PlanUnderstanding.WeighApart(document, RatingScale.Three, ReadingChoices.None, TimeSpan.Zero, cancellation));

        refused.Message.ShouldBe("“long.csv” takes longer to read than the limit of 0 seconds. Split it into several files and upload each one.");
        (await PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None, cancellation)).Draft.Recommendations.Length.ShouldBe(2_500);
    }

    [Theory]
    [InlineData("the partnership agreed that workers see each child alone and write down what they say")]
    [InlineData("Northmere Council and Northmere Police")]
    [InlineData("Head of Early Help, Northmere Council")]
    [InlineData("(Lead: Northmere Council. By: 30 June 2026)")]
    public async Task Lines_of_one_paragraph_are_understood_in_step_with_their_number(string line)
    {
        var document = await Reads.File("lines.txt", $"Review of practice\n\n{string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"{line} {i % 7}"))}\n");

        // What is joined anew with each line takes minutes.
        Should.NotThrow(() => PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None, TimeSpan.FromSeconds(25)));
    }

    [Fact]
    public async Task A_short_document_is_not_worth_a_process_and_a_deep_one_is()
    {
        PlanUnderstanding.IsLong(await Reads.File("short.csv", Table(20))).ShouldBeFalse();
        PlanUnderstanding.IsLong(await Reads.File("deep.html", string.Concat(Enumerable.Repeat("<table><tr><td>a</td><td>", 20)) + "x")).ShouldBeTrue();
    }

    private static string Table(int rows)
    {
        var text = new StringBuilder("No,Recommendation,Lead,Due,Status,Comment\n");
        for (var i = 1; i <= rows; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},The Council should review how visit {i} is written up and shared with the school.,Northmere Council,31/03/2026,Paused,Note {i}\n");
        return text.ToString();
    }
}
