using System.Text.Json;
using GoldenThread.Documents.Plans;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

public class PlanDraftJsonTests
{
    private static readonly PlanDraft Draft = new()
    {
        Source = new("plan.docx", new string('a', 64), 900),
        Kind = DraftKind.Plan,
        Title = new("Plan of Northmere", [new Span(0, 17)]),
        Reference = new("NM7", []),
        Reviewed = new("January 2026", [new Span(20, 32)], "2026-01", DateMeaning.Reviewed),
        Recommendations =
        [
            new()
            {
                Number = new("4", [new Span(40, 41)]),
                Parts = [new() { Number = new("i", [new Span(42, 43)]), Text = new("Tell “parents” & carers", [new Span(44, 50), new Span(60, 70)]) }],
                Rating = new("Green", [new Span(80, 85)], "completed"),
                Impacts = [new("Fewer referrals", [new Span(86, 90)])],
                Actions =
                [
                    new()
                    {
                        Text = new("The trust trains", [new Span(100, 120)]),
                        Organisations = [new("Eastmere Trust", [], [new Span(104, 109)])],
                        Dates = [new("ongoing", [new Span(130, 137)], null, DateMeaning.None, true)],
                    },
                ],
            },
        ],
        Sections =
        [
            new() { Paragraphs =
            [
                new() { Number = new("1", []), Text = new("It found “good”", [new Span(200, 210)]),
                Quotes = [new("good", [new Span(211, 215)], "the inspection")] },
            ] },
        ],
        Furniture = [new("Page 1", [new Span(300, 306)], FurnitureKind.PageNumber)],
        Unplaced = [new("a word", [new Span(310, 316)])],
        Notices = [new ReadingNotice("macros", "The document contains macros. We did not run them.", [new Span(0, 3)])],
    };

    [Fact]
    public void A_draft_written_and_read_back_is_the_same()
    {
        var again = PlanDraftJson.Read(PlanDraftJson.Write(Draft, indented: false));
        PlanDraftJson.Write(again).ShouldBe(PlanDraftJson.Write(Draft));
        again.Recommendations[0].Actions[0].Dates[0].Uncertain.ShouldBeTrue();
        again.Recommendations[0].Parts[0].Text!.Spans.Length.ShouldBe(2);
    }

    [Fact]
    public void An_inner_object_covers_what_its_leaves_cover()
    {
        using var json = JsonDocument.Parse(PlanDraftJson.Write(Draft));
        var spans = json.RootElement.GetProperty("recommendations")[0].GetProperty("spans");
        spans.EnumerateArray().Select(s => s[0].GetInt32()).ShouldBe([40, 42, 44, 60, 80, 86, 100, 130]);
    }

    [Fact]
    public void Every_property_that_is_written_stands_in_the_published_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plan-draft.schema.json")));
        using var json = JsonDocument.Parse(PlanDraftJson.Write(Draft));
        Names(json.RootElement.GetProperty("recommendations")[0]).ShouldBe(Required(schema, "recommendation"), ignoreOrder: true);
        Names(json.RootElement.GetProperty("recommendations")[0].GetProperty("actions")[0]).ShouldBe(Required(schema, "action"), ignoreOrder: true);
        Names(json.RootElement.GetProperty("sections")[0].GetProperty("paragraphs")[0]).ShouldBe(Required(schema, "paragraph"), ignoreOrder: true);
        Names(json.RootElement).ShouldBe(schema.RootElement.GetProperty("required").EnumerateArray().Select(r => r.GetString()!), ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"source":{"name":"a","sha256":"","characters":"many"}}""")]
    public void What_is_no_draft_is_refused(string json) => Should.Throw<JsonException>(() => PlanDraftJson.Read(json));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Required(JsonDocument schema, string name) =>
        schema.RootElement.GetProperty("$defs").GetProperty(name).GetProperty("required").EnumerateArray().Select(r => r.GetString()!);
}
