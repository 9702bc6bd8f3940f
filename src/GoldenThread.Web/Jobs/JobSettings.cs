namespace GoldenThread.Web.Jobs;

/// <summary>Settings of what happens by itself; "Jobs" in the settings.</summary>
internal sealed class JobSettings
{
    /// <summary>Mail of reminders goes out from this hour on, in UTC.</summary>
    public int RemindersFromHour { get; init; } = 7;

    /// <summary>A draft of an import that nobody touched for this long is put away; its document stays.</summary>
    public TimeSpan ForgetDraftsAfter { get; init; } = TimeSpan.FromDays(90);
}
