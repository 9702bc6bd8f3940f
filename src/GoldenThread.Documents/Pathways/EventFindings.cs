using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Documents.Pathways;

/// <summary>What was noticed in a file of events; it is said beside the results.</summary>
public sealed class EventFindings
{
    /// <summary>How many children's names are given.</summary>
    public const int Named = 5;

    // Where a wrong column was taken for the kind, each event has another.
    private const int MostKinds = 1_000;

    /// <summary>Kinds that no pathway knows, and how many of each were kept and not used; the first thousand kinds.</summary>
    public SortedDictionary<string, int> UnknownKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>How many events of unknown kinds there are.</summary>
    public long UnknownCount { get; private set; }

    /// <summary>Children with two births on different days: perhaps two under one id. The first few of them.</summary>
    public List<ChildKey> TwoBirths { get; } = [];

    /// <summary>How many children have two births.</summary>
    public int TwoBirthsCount { get; private set; }

    /// <summary>True where not every id was held against those of all other children.</summary>
    public bool IdsNotCompared { get; internal set; }

    /// <summary>Each finding in a sentence.</summary>
    /// <param name="named">True to name children by their ids, and kinds as the file writes them: words of the file may be anybody's name.</param>
    public IEnumerable<string> Says(bool named)
    {
        if (named)
        {
            foreach (var (kind, many) in UnknownKinds) yield return $"“{kind}” is not an event that pathways use. {many} such {(many == 1 ? "event was" : "events were")} kept but not used.";
            if (UnknownKinds.Values.Sum() < UnknownCount)
                yield return $"{UnknownCount - UnknownKinds.Values.Sum()} events of other kinds that pathways do not use were kept but not used.";
        }
        else if (UnknownCount > 0)
            yield return $"{UnknownCount} {(UnknownCount == 1 ? "event of a kind that pathways do not use was" : "events of kinds that pathways do not use were")} kept but not used.";

        if (TwoBirthsCount > 0)
            yield return $"{TwoBirthsCount} {(TwoBirthsCount == 1 ? "child has" : "children have")} two births on different days, perhaps two children under one id. The birth recorded last was used{(named ? $": {string.Join(", ", TwoBirths)}{(TwoBirthsCount > Named ? ", …" : "")}" : "")}.";
        if (IdsNotCompared) yield return "There are too many events to compare every id with those of all other children.";
    }

    private void Unknown(string kind)
    {
        UnknownCount++;
        if (UnknownKinds.TryGetValue(kind, out var many) || UnknownKinds.Count < MostKinds) UnknownKinds[kind] = many + 1;
    }

    internal void Look(IReadOnlyList<PathwayEvent> child)
    {
        var (birth, others) = ((PathwayEvent?)null, false);
        foreach (var one in child)
        {
            if (!PathwayWords.Current.KnowsEvent(one.Kind)) Unknown(one.Kind.Value);
            if (one.Kind != EventKind.Birth) continue;
            others |= birth is not null && birth.Id != one.Id;
            birth = one;
        }

        // A birth that was put right or withdrawn is none beside the other.
        if (!others || new Timeline(child, DateTime.MaxValue, DateTime.MaxValue).Of(EventKind.Birth) is not [var first, .., var last]
            || LondonTime.Day(first.Occurred) == LondonTime.Day(last.Occurred))
            return;
        if (++TwoBirthsCount <= Named) TwoBirths.Add(first.About);
    }
}
