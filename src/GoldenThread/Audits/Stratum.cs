using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>A part of a frame, and how many cases are drawn out of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Drawn">How many of them are read.</param>
public readonly record struct Stratum(string Name, int Cases, int Drawn)
{
    /// <summary>
    /// Divides a number of cases among the parts of a frame in proportion: by largest remainder, at least one each. Of equal remainders the larger part comes
    /// first, then the name; what "at least one" takes is taken where most was given beyond the share.
    /// </summary>
    /// <exception cref="RuleException">There are more parts than cases to draw.</exception>
    public static ImmutableArray<Stratum> Allocate(IEnumerable<(string Name, int Cases)> parts, int size)
    {
        var strata = parts.OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        if (size < strata.Length)
            throw new RuleException($"The frame has {strata.Length} parts and each has to give at least one case. Draw {strata.Length} or more.") { About = nameof(size) };
        var all = strata.Sum(s => (long)s.Cases);
        // In parts of 1/all of a case: exact, whatever the numbers.
        long Beyond(int i, int given) => (strata[i].Cases * (long)size) - (given * all);
        var given = strata.Select(s => (int)Math.Max(1, s.Cases * (long)size / all)).ToArray();
        var order = Enumerable.Range(0, strata.Length).OrderByDescending(i => strata[i].Cases).ToArray();
        for (var left = size - given.Sum(); left != 0; left -= Math.Sign(left))
        {
            if (left > 0) given[order.Where(i => given[i] < strata[i].Cases).MaxBy(i => Beyond(i, given[i]))]++;
            else given[order.Reverse().Where(i => given[i] > 1).MinBy(i => Beyond(i, given[i]))]--;
        }

        return [.. strata.Select((s, i) => new Stratum(s.Name, s.Cases, given[i]))];
    }
}
