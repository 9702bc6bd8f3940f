using GoldenThread.Chronologies;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>The columns of an entry as a person types them.</summary>
public sealed class EntryAnswers
{
    [UpTo(Longest.Text)]
    public string? Date { get; set; }

    [UpTo(Longest.Text)]
    public string? Time { get; set; }

    [UpTo(Longest.Text, "Recorded on")]
    public string? Recorded { get; set; }

    [UpTo(Longest.Text)]
    public string? Source { get; set; }

    [UpTo(Longest.Text, "Kind of contact")]
    public string? Kind { get; set; }

    [UpTo(Longest.Text)]
    public string? People { get; set; }

    [UpTo(Longest.Text, "Who was seen")]
    public string? Seen { get; set; }

    [UpTo(Longest.Passage, "What was recorded")]
    public string? Text { get; set; }

    [UpTo(Longest.Text, "Action taken")]
    public string? Action { get; set; }

    [UpTo(Longest.Text)]
    public string? Comment { get; set; }

    [UpTo(Longest.Text)]
    public string? Significance { get; set; }

    [UpTo(Longest.Text, "Told to")]
    public string? Told { get; set; }

    public static EntryAnswers Of(WrittenEntry written) => new()
    {
        Date = written.Date,
        Time = written.Time,
        Recorded = written.Recorded,
        Source = written.Source,
        Kind = written.Kind,
        People = written.People,
        Seen = written.Seen,
        Text = written.Text,
        Action = written.Action,
        Comment = written.Comment,
        Significance = written.Significance,
        Told = written.Told,
    };

    public WrittenEntry Written() =>
        new(T(Date), T(Time), T(Recorded), T(Source), T(Kind), T(People), T(Seen), T(Text), T(Action), T(Comment), T(Significance), T(Told));

    // A browser sends line ends as two characters.
    private static string T(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
}
