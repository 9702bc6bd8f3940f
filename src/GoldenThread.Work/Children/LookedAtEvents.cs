using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Work.Children;

/// <summary>A file of events that was looked at.</summary>
/// <param name="Events">Each event, and why it would be refused; null where it would be received.</param>
internal sealed record LookedAtEvents(IReadOnlyList<(PathwayEvent Event, string? Refused)> Events)
{
    /// <summary>Those that would be received.</summary>
    public IEnumerable<PathwayEvent> Good => Events.Where(e => e.Refused is null).Select(e => e.Event);

    /// <summary>How many would be refused.</summary>
    public int Refused => Events.Count(e => e.Refused is not null);

    /// <summary>Kinds that no pathway listens to; they are kept.</summary>
    public IReadOnlyList<string> Unknown => [.. Good.Where(e => !PathwayWords.Current.KnowsEvent(e.Kind)).Select(e => e.Kind.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What an event says: when, what, about whom as the file names them.</summary>
    public static string InWords(PathwayEvent one) => $"{LondonTime.Words(one.Occurred)}: {(PathwayWords.Current.KnowsEvent(one.Kind) ? PathwayProse.Event(one.Kind, PathwayWords.Current) : one.Kind.Value)} ({one.About.Value})";
}
