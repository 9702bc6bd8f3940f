using GoldenThread.Children;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;

namespace GoldenThread.Work.Children;

/// <summary>What speaks against an event that an organisation sends, whatever is known of the child.</summary>
internal static class SentEvents
{
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Why it is refused; null where it is received.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="organisation">The name of the organisation that sends it.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static string? Against(PathwayEvent sent, string organisation, DateTimeOffset now)
    {
        if (sent.Organisation.Length > 0 && !string.Equals(sent.Organisation, organisation, StringComparison.OrdinalIgnoreCase)) return $"An organisation sends its own events, and this one is of “{sent.Organisation}”";
        if (sent.Occurred > now.UtcDateTime) return "It is in the future";
        if (sent.Occurred < Earliest) return $"It is before {Earliest:yyyy}";
        if (sent.Kind.Value is UnseenPeriods.Begins or UnseenPeriods.Ends) return "This status is worked out from contacts and is not sent";
        if (sent.Id.Length > Longest.Key || sent.Kind.Value.Length > Longest.Key) return $"The id and the kind can have up to {Longest.Key} characters";
        if (sent.Source.Length > Longest.Line || sent.Value?.Length > Longest.Line) return $"The source and the value can have up to {Longest.Line} characters";
        return PathwayWords.Current.Fault(sent);
    }
}
