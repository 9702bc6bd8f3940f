using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>What was known of one child at a moment: each event in its last form that was recorded by then.</summary>
public sealed class Timeline
{
    private static readonly ConcurrentDictionary<string, (EventKind Begins, EventKind Ends)> Statuses = new(StringComparer.Ordinal);

    // By the word of the kind: .NET finds a string faster than a type around one.
    private readonly Dictionary<string, List<PathwayEvent>> byKind = new(StringComparer.Ordinal);

    /// <summary>A timeline.</summary>
    /// <param name="events">Events of one child, in any order.</param>
    /// <param name="asOf">The moment asked about: what happened after it is left out.</param>
    /// <param name="knownAt">What was recorded after this moment is left out.</param>
    /// <param name="knownTo">What other organisations recorded is left out; null for what all of them knew.</param>
    public Timeline(IReadOnlyCollection<PathwayEvent> events, DateTime asOf, DateTime knownAt, string? knownTo = null)
    {
        AsOf = asOf;
        var last = new Dictionary<string, PathwayEvent>(events.Count, StringComparer.Ordinal);
        foreach (var one in events)
        {
            if (one.Recorded > knownAt || (knownTo is not null && one.Organisation != knownTo)) continue;
            if (!last.TryGetValue(one.Id, out var other) || Later(one, other)) last[one.Id] = one;
        }

        foreach (var one in last.Values)
        {
            if (one.Kind == EventKind.Withdrawn || one.Occurred > asOf) continue;
            if (!byKind.TryGetValue(one.Kind.Value, out var list)) byKind[one.Kind.Value] = list = [];
            list.Add(one);
        }

        foreach (var list in byKind.Values)
            if (list.Count > 1) list.Sort(Order);
    }

    /// <summary>The moment asked about.</summary>
    public DateTime AsOf { get; }

    /// <summary>The day of birth; null where it is not known. Of two births the one that was recorded last holds.</summary>
    public DateOnly? Born => LastRecorded(EventKind.Birth) is { } birth ? LondonTime.Day(birth.Occurred) : null;

    /// <summary>The day on which a birth is expected; null where it is not known.</summary>
    public DateOnly? Due =>
        LastRecorded(EventKind.DueDate)?.Value is { } words
            && DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Events of a kind, in the order in which they happened; of those at one moment, by id.</summary>
    public ReadOnlySpan<PathwayEvent> Of(EventKind kind) => CollectionsMarshal.AsSpan(byKind.GetValueOrDefault(kind.Value));

    /// <summary>The last event of a kind by a moment, that moment included; null where there is none.</summary>
    public PathwayEvent? Last(EventKind kind, DateTime at)
    {
        PathwayEvent? last = null;
        foreach (var one in Of(kind))
        {
            if (one.Occurred > at) break;
            last = one;
        }

        return last;
    }

    /// <summary>True where a status has begun by a moment and not ended. What ends and begins at one moment goes on.</summary>
    public bool Has(string status, DateTime at)
    {
        var (begins, ends) = Kinds(status);
        return Last(begins, at) is { } began && !(Last(ends, at) is { } ended && ended.Occurred > began.Occurred);
    }

    /// <summary>When a status that held at a moment ended after it; null where it goes on.</summary>
    public DateTime? Ends(string status, DateTime after)
    {
        foreach (var end in Of(Kinds(status).Ends))
            if (end.Occurred > after && !Has(status, end.Occurred)) return end.Occurred;
        return null;
    }

    // There are as many as definitions name.
    internal static (EventKind Begins, EventKind Ends) Kinds(string status) =>
        Statuses.GetOrAdd(status, s => (EventKind.BeginningOf(s), EventKind.EndOf(s)));

    // Of two recorded at one moment the one that happened later.
    internal PathwayEvent? LastRecorded(EventKind kind)
    {
        PathwayEvent? last = null;
        foreach (var one in Of(kind))
            if (last is null || one.Recorded >= last.Recorded) last = one;
        return last;
    }

    // Of two records of one id the one that was made last holds; of two at one moment, the one that sorts last, so that their order of arrival makes no
    // difference.
    private static bool Later(PathwayEvent one, PathwayEvent other) =>
        (one.Recorded, one.Occurred).CompareTo((other.Recorded, other.Occurred)) switch { 0 => Compare(one, other) > 0, var order => order > 0 };

    private static int Compare(PathwayEvent one, PathwayEvent other)
    {
        var kind = string.CompareOrdinal(one.Kind.Value, other.Kind.Value);
        return kind != 0 ? kind : string.CompareOrdinal(one.Value, other.Value);
    }

    private static int Order(PathwayEvent one, PathwayEvent other)
    {
        var time = one.Occurred.CompareTo(other.Occurred);
        return time != 0 ? time : string.CompareOrdinal(one.Id, other.Id);
    }
}
