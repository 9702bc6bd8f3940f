using GoldenThread.Children;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;

namespace GoldenThread.Work.Children;

/// <summary>Events that somebody records by themselves: no contact brings them, no statement, and the system does not work them out.</summary>
internal static class OfferedEvents
{
    private static readonly HashSet<string> ComeOtherwise = new(StringComparer.Ordinal)
    {
        "visit", "appointment-missed", "adult-seen", "adult-risk-recorded", "adult-joined-household", "adult-left-household", "involvement-ending", "involvement-ended", "involvement-handed-over",
        "supervision-held", UnseenPeriods.Begins, UnseenPeriods.Ends, EventKind.Birth.Value, EventKind.DueDate.Value, EventKind.Withdrawn.Value,
    };

    /// <summary>The kinds and their words, by their words.</summary>
    public static IReadOnlyList<(string Kind, string Words)> All { get; } =
    [
        .. PathwayWords.Current.Kinds.Where(k => !ComeOtherwise.Contains(k) && !k.EndsWith("-answered", StringComparison.Ordinal))
            .Select(k => (k, Upper(PathwayProse.Event(new EventKind(k), PathwayWords.Current)))).OrderBy(k => k.Item2, StringComparer.OrdinalIgnoreCase),
    ];

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
