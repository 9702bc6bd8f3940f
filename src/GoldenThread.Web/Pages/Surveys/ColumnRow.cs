namespace GoldenThread.Web.Pages.Surveys;

/// <summary>A column of a file of another tool, and the question that it answers.</summary>
public sealed class ColumnRow
{
    /// <summary>More columns are not offered one by one.</summary>
    public const int Most = 60;

    [UpTo(Longest.Text, "Column")]
    public string? Heading { get; set; }

    [UpTo(Longest.Key, "Question")]
    public string? Question { get; set; }
}
