using System.Runtime.CompilerServices;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>A file of events, child by child, in memory that does not grow with their number.</summary>
public static class EventFile
{
    /// <summary>The events of each child.</summary>
    /// <param name="reader">The file. The events of one child stand together; of more than a million children, in the order of their ids.</param>
    /// <param name="now">What lies after this moment cannot have happened, in UTC.</param>
    /// <param name="findings">Takes what is noticed on the way.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableEventException">A line cannot be read, a child comes again after others, or an id stands for events of two
    /// children.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<PathwayEvent>> Children(
        TextReader reader, DateTime now, EventFindings findings, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (children, ids) = (new ChildrenSeen(), new EventIds(findings));
        var own = new List<PathwayEvent>();
        var began = 0L;
        await foreach (var (one, line) in EventReader.Read(reader, now, cancellation))
        {
            if (own.Count > 0 && own[^1].About != one.About)
            {
                if (children.Fault(own[^1].About, one.About) is { } fault) throw new UnreadableEventException(line, fault);
                if (ids.OfTwo(own) is { } twice) throw new UnreadableEventException(began, twice);
                findings.Look(own);
                yield return own;
                own = [];
            }

            if (own.Count == 0) began = line;
            own.Add(one);
        }

        if (own.Count == 0) yield break;
        if (ids.OfTwo(own) is { } last) throw new UnreadableEventException(began, last);
        findings.Look(own);
        yield return own;
    }

    /// <summary>
    /// The events of each child, whatever their order: they are laid by in temporary files that nobody else can read and that are gone at the end.
    /// </summary>
    /// <inheritdoc cref="Children"/>
    public static async IAsyncEnumerable<IReadOnlyList<PathwayEvent>> ChildrenInAnyOrder(
        TextReader reader, DateTime now, EventFindings findings, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var laidBy = new LaidByEvents();
        await foreach (var (one, _) in EventReader.Read(reader, now, cancellation)) laidBy.Add(one);
        var ids = new EventIds(findings);
        foreach (var own in laidBy.Children())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ids.OfTwo(own) is { } twice) throw new RuleException(twice);
            findings.Look(own);
            yield return own;
        }
    }

    // FNV-1a: the same on every machine.
    internal static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    // Tells whether a child comes again after others. Of many children it asks that they come in the order of their ids.
    private sealed class ChildrenSeen
    {
        private const int Most = 1_000_000;
        private HashSet<ChildKey>? seen = [];
        private bool ascending = true;

        public string? Fault(ChildKey last, ChildKey next)
        {
            ascending &= last.CompareTo(next) < 0;
            seen?.Add(last);
            if (seen is { Count: > Most }) seen = null;
            if (seen is not null)
                return seen.Contains(next) ? $"“{next}” appears again after other children. Sort the file by child, or mark it as unsorted." : null;
            return ascending ? null : $"There are more than {Most} children in no order. Sort the file by child, or mark it as unsorted.";
        }
    }

    // An id is one event of one child. As each child comes once, an id that was seen before is another child's.
    private sealed class EventIds(EventFindings findings)
    {
        private const int Most = 2_000_000;
        private readonly HashSet<ulong> seen = [];

        public string? OfTwo(List<PathwayEvent> child)
        {
            var own = new HashSet<string>(child.Count, StringComparer.Ordinal);
            foreach (var one in child)
            {
                if (!own.Add(one.Id)) continue;
                if (seen.Count < Most ? !seen.Add(Hash(one.Id)) : seen.Contains(Hash(one.Id)))
                    return $"The id “{one.Id}” of “{one.About}” was already used for an event of another child.";
            }

            findings.IdsNotCompared |= seen.Count >= Most;
            return null;
        }
    }
}
