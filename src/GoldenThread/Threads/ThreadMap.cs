using System.Collections.Immutable;

namespace GoldenThread.Threads;

/// <summary>The golden thread of a review, a plan or a partnership: what comes from what, and where it breaks.</summary>
public sealed class ThreadMap
{
    private readonly Dictionary<Guid, ThreadPoint> points;
    private readonly ILookup<Guid, ThreadPoint> after;
    private readonly ILookup<Guid, ThreadPoint> before;

    /// <summary>A map.</summary>
    /// <param name="points">Its points.</param>
    /// <param name="links">From what comes what; a link to a point that is not among them is left out.</param>
    public ThreadMap(IEnumerable<ThreadPoint> points, IEnumerable<(Guid From, Guid To)> links)
    {
        this.points = points.ToDictionary(p => p.Id);
        Links = [.. links.Where(l => this.points.ContainsKey(l.From) && this.points.ContainsKey(l.To)).Distinct()];
        after = Links.ToLookup(l => l.From, l => this.points[l.To]);
        before = Links.ToLookup(l => l.To, l => this.points[l.From]);
    }

    /// <summary>Its points.</summary>
    public IReadOnlyCollection<ThreadPoint> Points => points.Values;

    /// <summary>From what comes what.</summary>
    public ImmutableArray<(Guid From, Guid To)> Links { get; }

    /// <summary>The point with an id; null where it is not on it.</summary>
    public ThreadPoint? Find(Guid id) => points.GetValueOrDefault(id);

    /// <summary>What follows from a point, one station on.</summary>
    public IEnumerable<ThreadPoint> After(ThreadPoint point) => after[point.Id];

    /// <summary>What a point follows from, one station back.</summary>
    public IEnumerable<ThreadPoint> Before(ThreadPoint point) => before[point.Id];

    /// <summary>The part of it that hangs on a point: all that it comes from, itself, and all that became of it.</summary>
    public ThreadMap Through(ThreadPoint point)
    {
        var kept = new HashSet<Guid>();
        Walk(point, After, kept);
        var back = new HashSet<Guid>();
        Walk(point, Before, back);
        kept.UnionWith(back);
        return new ThreadMap(points.Values.Where(p => kept.Contains(p.Id)), Links.Where(l => kept.Contains(l.From) && kept.Contains(l.To)));
    }

    /// <summary>The part of it that hangs on a review, or on the recommendations of a plan; null where nothing has this reference.</summary>
    /// <param name="reference">The reference, whatever the capitals.</param>
    public ThreadMap? Of(string reference)
    {
        var own = points.Values.Where(p => p.Kind is ThreadKind.Review or ThreadKind.Recommendation
            && (p.Name.Equals(reference, StringComparison.OrdinalIgnoreCase) || p.Name.StartsWith($"{reference} ", StringComparison.OrdinalIgnoreCase)))
                .ToList();
        if (own.Count == 0) return null;
        var kept = own.SelectMany(p => Through(p).Points).Select(p => p.Id).ToHashSet();
        return new ThreadMap(points.Values.Where(p => kept.Contains(p.Id)), Links);
    }

    /// <summary>
    /// Where it breaks: findings without a recommendation, recommendations without an action, actions without evidence, evidence without impact.
    /// </summary>
    public IEnumerable<ThreadBreak> Breaks() =>
        points.Values.OrderBy(p => p.Kind).ThenBy(p => p.Name, StringComparer.Ordinal).Select(BreakAt).OfType<ThreadBreak>();

    /// <summary>The break at a point; null where the thread goes on, ends, or may end there.</summary>
    public ThreadBreak? BreakAt(ThreadPoint point)
    {
        if (point.MayEnd) return null;
        ThreadKind? lacks = point.Kind switch
        {
            ThreadKind.Finding => ThreadKind.Recommendation,
            ThreadKind.Recommendation => ThreadKind.Action,
            ThreadKind.Action => ThreadKind.Evidence,
            ThreadKind.Evidence => ThreadKind.Impact,
            _ => null,
        };
        return lacks is { } kind && !After(point).Any(p => p.Kind == kind || (p.Kind == point.Kind && BreakAt(p) is null))
            ? new ThreadBreak(point, kind)
            : null;
    }

    /// <summary>How many points of each station the thread goes on from, and how many it breaks at.</summary>
    public IReadOnlyList<ThreadFlow> Flows() =>
    [
        .. Points.GroupBy(p => p.Kind).OrderBy(g => g.Key)
        .SelectMany(g => g.Where(p => BreakAt(p) is null).SelectMany(p => After(p).Select(n => n.Kind).Where(k => k != g.Key).Distinct()).GroupBy(k => k)
        .OrderBy(k => k.Key)
            .Select(k => new ThreadFlow(g.Key, k.Key, k.Count(), false))),
        .. Breaks().GroupBy(b => (b.Point.Kind, b.Lacks)).Select(g => new ThreadFlow(g.Key.Kind, g.Key.Lacks, g.Count(), true)),
    ];

    private static void Walk(ThreadPoint from, Func<ThreadPoint, IEnumerable<ThreadPoint>> next, HashSet<Guid> seen)
    {
        if (!seen.Add(from.Id)) return;
        foreach (var point in next(from)) Walk(point, next, seen);
    }
}
