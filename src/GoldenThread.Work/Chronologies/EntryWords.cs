using GoldenThread.Chronologies;
using GoldenThread.Time;

namespace GoldenThread.Work.Chronologies;

/// <summary>How an entry's columns read on a page.</summary>
internal static class EntryWords
{
    /// <summary>When it happened, with the time of day where it is known.</summary>
    public static string WhenWords(this ChronologyEntry entry)
    {
        var given = entry.WhenAsGiven.Length > 0 ? entry.WhenAsGiven : "Date not known";
        return entry.When?.At is { } at && !given.Contains($"{at:HH:mm}", StringComparison.Ordinal) ? $"{given}, {LondonTime.Words(at)}" : given;
    }

    /// <summary>Who was told, and when.</summary>
    public static string ToldWords(this ChronologyEntry entry) =>
        string.Join('\n', entry.Told.Select(t => t.On is { } on ? $"{t.Organisation}, {on.Text}" : $"{t.Organisation}, date not known"));
}
