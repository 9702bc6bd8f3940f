using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Words of one's own and how they are coded.</summary>
public sealed class WordsRow
{
    [UpTo(Longest.Line, "Theme")]
    public string? Theme { get; set; }

    [UpTo(Longest.Text, "Quote")]
    public string? Quote { get; set; }

    [BindNever]
    public string Question { get; set; } = "";

    [BindNever]
    public string Asked { get; set; } = "";

    [BindNever]
    public string Words { get; set; } = "";
}
