using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;

namespace GoldenThread.Documents.Tests.Publications;

/// <summary>
/// What is published as a table can be read in again, here or at another partnership: the importer has no word for the progress that stands under an action,
/// so the plan here is as it was agreed, before anything is reported on it. An impact of the whole may come back as that of its first action, beside which
/// its cell begins.
/// </summary>
public class ReadBackTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task A_published_table_is_read_back_as_the_plan_that_it_shows(string format)
    {
        var paper = PaperLayout.Of(Agreed, PublicationForm.Table, PublishedDocuments.Second);
        var draft = await PublishedDocuments.ReadBack(
            $"published.{format}", await PublicationFormats.Write(paper, format, cancellation: TestContext.Current.CancellationToken));
        // A PDF is read as lines: where a title ends is not in them.
        if (format == "pdf") draft.Title!.Text.ShouldStartWith(Agreed.Title);
        else draft.Title!.Text.ShouldBe(Agreed.Title);
        draft.Reference!.Text.ShouldBe(Agreed.Reference);
        string.Join('\n', draft.Recommendations.SelectMany(one => Lines(one, ""))).ShouldBe(string.Join('\n', Agreed.Recommendations.SelectMany(Lines)));
    }

    private static PublishedPlan Agreed { get; } = new(
        "Northmere and Eastmere", "NM7", "NM7 Action Plan", null, null, null,
        [.. RatingScale.Three.Levels.Select(level => new PublishedLevel(level.Name, level.Meaning, level.Colour))],
        [
            Recommendation("1", "Every child should be seen alone, and their wishes written down.", ["Files show what children said."],
                Action("Northmere Council will train every social worker to write down the child’s own words.", ["Northmere Council"], "May 2027"),
                Action("Eastmere NHS Foundation Trust will publish a guide of one page for all wards.", ["Eastmere NHS Foundation Trust"], null)),
            Recommendation("2", "Supervision should ask what has changed for the child since the last visit.", [],
                Action(
                    "Northmere Police will add the question to its form for supervision.", ["Northmere Police"], "September 2027",
                    "Supervisors ask what changed.")),
            Recommendation("3", "Agencies should know who the men in a child’s life are.", ["Fathers are named in assessments."],
                Action("Northmere Council will audit forty files each quarter.", ["Northmere Council"], "June 2027")),
        ]);

    private static PublishedRecommendation Recommendation(string number, string text, string[] impacts, params PublishedAction[] actions) =>
        new(number, false, text, null, impacts, [], actions);

    private static PublishedAction Action(string text, string[] organisations, string? date, params string[] impacts) =>
        new(text, Activity.NotKnown, organisations, date is null ? [] : [new PublishedDate(date, DateMeaning.Due, false)], null, [], [], impacts);

    private static IEnumerable<string> Lines(DraftRecommendation r, string whole) =>
    [
        $"{whole} {r.Number?.Text}".Trim() + $": {r.Text?.Text}",
        .. r.Impacts.Select(impact => impact.Text).Concat(r.Actions.Select(a => a.Impact?.Text).OfType<string>()).Select(impact => "impact " + impact),
        .. r.Actions.Select(
            a => $"action {a.Text.Text} by {string.Join("; ", a.Organisations.Select(o => o.Name))}, {string.Join(", ", a.Dates.Select(d => $"{d.Meaning} {d.Edtf}"))}"),
        .. r.Parts.SelectMany(part => Lines(part, r.Number?.Text ?? "")),
    ];

    private static IEnumerable<string> Lines(PublishedRecommendation r) =>
    [
        $"{r.Number}: {r.Text}",
        .. r.Impacts.Concat(r.Actions.SelectMany(a => a.Impacts)).Select(impact => "impact " + impact),
        .. r.Actions.Select(
            a => $"action {a.Text} by {string.Join("; ", a.Organisations)}, {string.Join(", ", a.Dates.Select(d => $"{d.Meaning} {Time.ApproximateDate.Parse(d.AsGiven).Edtf}"))}"),
    ];
}
