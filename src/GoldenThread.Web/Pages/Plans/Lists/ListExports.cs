using GoldenThread.Documents.Exports;
using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Web.Pages.Plans.Import;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The lists as files: exactly the rows that the filter means, all of them.</summary>
internal static class ListExports
{
    public static ExportTable Actions(IAsyncEnumerable<ActionRow> actions, RatingScale scale, CancellationToken cancellation) => new(
        "Actions",
        [
            new("Plan", 10), new("Recommendation", 15), new("Recommendation text", 50), new("Action", 60), new("Organisations", 35), new("Due", 16),
            new("Latest due date", 16), new("Overdue", 10), new("Activity", 16), new("Rating", 18), new("Rating of", 18), new("In question", 12),
            new("Reason for overruling", 35), new("Themes", 30), new("Latest update", 14), new("Text of latest update", 60),
        ],
        TableAnswer.Rows(actions, row => ActionCells(row, scale), cancellation));

    public static ExportTable Recommendations(IAsyncEnumerable<RecommendationRow> recommendations, RatingScale scale, CancellationToken cancellation) => new(
        "Recommendations",
        [
            new("Plan", 10), new("Number", 12), new("Recommendation", 70), new("Rating", 18), new("Rated on", 14), new("Reason for the rating", 50),
            new("Reason for overruling", 35), new("In question", 12), new("Rated in source document", 14), new("Actions", 10), new("Done", 10), new("Themes", 30),
        ],
        TableAnswer.Rows(recommendations, row => RecommendationCells(row, scale), cancellation));

    private static ExportCell[] ActionCells(ActionRow row, RatingScale scale) =>
    [
        row.Reference, row.Number, row.RecommendationText, row.Text, string.Join("; ", row.Organisations),
        Due(row), row.DueLatest is { } last ? new ExportCell(last.ToString("yyyy-MM-dd"), last) : "", row.Overdue ? "Overdue" : "",
        StateWord.To<Activity>(row.Activity).Words(), LevelShown.Name(row.Level, scale),
        row.Level is null ? "" : row.RatedAsWhole ? "Recommendation" : "Action", row.InQuestion ? "In question" : "", row.OverruledBecause,
        string.Join("; ", row.Themes.Select(Themes.Name)), ExportCell.Of(row.LastUpdate), row.LastWords,
    ];

    private static ExportCell[] RecommendationCells(RecommendationRow row, RatingScale scale) =>
    [
        row.Reference, row.Number, row.Text, LevelShown.Name(row.Level, scale), ExportCell.Of(row.RatedAt), row.Because, row.OverruledBecause,
        row.InQuestion ? "In question" : "", row.FromSource ? "Yes" : "", row.Actions.ToString(), row.Done.ToString(),
        string.Join("; ", row.Themes.Select(Themes.Name)),
    ];

    // A day only where the words mean one day; otherwise the words as they were given.
    private static ExportCell Due(ActionRow row) => row.DueEdtf is null ? row.Due : ExportCell.Of(ApproximateDate.FromEdtf(row.Due!, row.DueEdtf));
}
