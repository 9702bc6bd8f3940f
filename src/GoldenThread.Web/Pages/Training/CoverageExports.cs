using System.Globalization;
using GoldenThread.Documents.Exports;
using GoldenThread.Statistics;
using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Coverage as a table.</summary>
internal static class CoverageExports
{
    /// <summary>The table; for people outside with small numbers hidden, so that no figure of a few people can be worked out.</summary>
    public static ExportTable Of(CoverageTable table, string what, DateOnly day, bool outside)
    {
        // A few people, or all but a few, could be told who they are.
        bool Hides(CoverageRow row) => outside && !SmallNumbers.MayShow(row.InScope is { } people && people >= row.Covered ? people : row.Covered, row.Covered);
        string Scope(CoverageRow row) => row.InScope is not { } people ? "" : outside && !SmallNumbers.MayShow(people, people) ? SmallNumbers.Hidden : Number(people);
        return new ExportTable(
            "Coverage", [new("Organisation", 40), new("Covered", 10), new("In scope", 10), new("Share", 20), new("Counted on", 20), new("To know", 40)],
            table.Rows.Select(r => (ExportCell[])
            [
                r.Organisation.Name, Hides(r) ? SmallNumbers.Hidden : Number(r.Covered), Scope(r), Hides(r) ? SmallNumbers.Hidden : r.Share?.InWords() ?? "",
                r.Counted is { } counted ? TrainingWords.Day(counted) : "", r.Note ?? "",
            ]).ToAsyncEnumerable())
        {
            Above = [$"{what}, {TrainingWords.Day(day)}{(outside ? $". {SmallNumbers.Hidden}: a number that is too small to be shown" : $": {table.InWords()}")}"],
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
