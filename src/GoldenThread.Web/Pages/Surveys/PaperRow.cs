namespace GoldenThread.Web.Pages.Surveys;

/// <summary>An answer on paper.</summary>
public sealed class PaperRow
{
    /// <summary>Sent with every row, so that one without an answer keeps its place.</summary>
    public bool Here { get; set; }

    public List<string?> Chosen { get; set; } = [];

    [UpTo(Longest.Text, "Answer")]
    public string? Words { get; set; }
}
