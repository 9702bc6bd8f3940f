using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Layouts and columns as people read them.</summary>
public static class ReadingWords
{
    /// <summary>"a table", "recommendations with numbers such as “Recommendation 3”": it follows "Read it as".</summary>
    public static string Words(this ReadAs layout) => layout switch
    {
        ReadAs.Table => "a table",
        ReadAs.Worded => "recommendations labelled “Recommendation 1”",
        ReadAs.Short => "recommendations with numbers such as “R1” or “#1”",
        ReadAs.Dotted => "recommendations with numbers such as “10.1”",
        ReadAs.Plain => "a numbered list",
        ReadAs.Actions => "actions labelled “Action 1”",
        ReadAs.Headings => "headings that are recommendations",
        ReadAs.Announced => "lists under a heading about recommendations",
        ReadAs.Asking => "sentences that ask for something",
        ReadAs.Review => "a review report",
        ReadAs.Themes => "sections without recommendations",
        _ => throw new ArgumentOutOfRangeException(nameof(layout)),
    };

    /// <summary>What a column is: "Recommendation", "Not part of the plan".</summary>
    public static string Words(this ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "Number",
        ColumnKind.Recommendation => "Recommendation",
        ColumnKind.BoardQuestion => "Question for the board",
        ColumnKind.Action => "Action",
        ColumnKind.Update => "Progress",
        ColumnKind.Organisation => "Organisation",
        ColumnKind.Date => "Date",
        ColumnKind.Impact => "Impact or success measure",
        ColumnKind.Evidence => "Evidence",
        ColumnKind.Rating => "Rating or status",
        ColumnKind.ActionNumber => "Number of an action",
        ColumnKind.Finding => "Finding",
        ColumnKind.Response => "Response",
        ColumnKind.Aside => "Not part of the plan",
        ColumnKind.EarlierRating => "Earlier rating",
        ColumnKind.OfAgency => "Progress or rating of the agency in the heading",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
