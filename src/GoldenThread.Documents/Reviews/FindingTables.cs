using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Exports;
using GoldenThread.Findings;

namespace GoldenThread.Documents.Reviews;

/// <summary>What a review found and recommends, as a table.</summary>
public static class FindingTables
{
    private static readonly ExportColumn[] Columns =
        [new("Kind", 16), new("Title", 26), new("Text", 70), new("Themes", 26), new("Sources or owner", 40), new("Intended impact", 30)];

    /// <summary>The table: findings first, then recommendations with their numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="said">How words are said: as they are, or with codes in place of names. It has been asked for all of them when this returns.</param>
    public static ExportTable Of(string name, IEnumerable<Finding> findings, IEnumerable<Advice> recommendations, Func<string, string> said)
    {
        ExportCell[][] rows =
        [
            .. findings.Select(f => (ExportCell[])
            [
                f.GoodPractice ? "Good practice" : "Finding", said(f.Title), said(f.Text), string.Join("; ", f.Themes.Select(ThemeDefinitions.Name)),
                said(string.Join('\n', f.Cites.Select(c => c.Words))), "",
            ]),
            .. recommendations.Select((a, i) => (ExportCell[])[$"Recommendation {i + 1}", "", said(a.Text), "", said(a.Owner), said(a.Impact)]),
        ];
        return new ExportTable(name, Columns, rows.ToAsyncEnumerable());
    }
}
