using GoldenThread.Chronologies;

namespace GoldenThread.Documents.Tests.Samples;

internal static class EntryTime
{
    public static string Time(this ChronologyEntry entry) => entry.When?.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
