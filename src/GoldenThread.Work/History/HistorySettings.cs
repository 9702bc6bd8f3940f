namespace GoldenThread.Work.History;

/// <summary>Where the history's anchors go besides the log; "History" in the settings.</summary>
internal sealed class HistorySettings
{
    /// <summary>A file that anchors are added to; it should lie where the database's owner cannot write.</summary>
    public string? AnchorFile { get; init; }

    /// <summary>An address outside the installation that anchors are sent to.</summary>
    public string? AnchorMail { get; init; }
}
