namespace GoldenThread.Statistics;

/// <summary>How far two shares lie apart.</summary>
/// <remarks>
/// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), 873–890, method 10 (hybrid
/// score): d − √((p₁−l₁)²+(u₂−p₂)²) to d + √((u₁−p₁)²+(p₂−l₂)²), with the Wilson limits l and u of each.
/// </remarks>
/// <param name="Value">The first less the second, from −1 to 1.</param>
/// <param name="Interval">Its interval at a confidence of 95%; null where neither share has one.</param>
public readonly record struct ShareDifference(double Value, Interval? Interval)
{
    /// <summary>True where the first is higher and chance hardly explains it.</summary>
    public bool ClearlyHigher => Interval is { Low: > 0 } || (Interval is null && Value > 0);

    /// <summary>True where the first is lower and chance hardly explains it.</summary>
    public bool ClearlyLower => Interval is { High: < 0 } || (Interval is null && Value < 0);

    /// <summary>The difference of two shares.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second, which is taken from the first.</param>
    /// <param name="ofFirst">Of how many the first was drawn, where known.</param>
    /// <param name="ofSecond">Of how many the second was drawn, where known.</param>
    /// <exception cref="RuleException">A population is smaller than its base.</exception>
    public static ShareDifference Of(Share first, Share second, decimal? ofFirst = null, decimal? ofSecond = null)
    {
        var (p1, p2) = (first.Value, second.Value);
        var (one, two) = (Wilson.Of(first, ofFirst), Wilson.Of(second, ofSecond));
        if (one is null && two is null) return new ShareDifference(p1 - p2, null);
        var (l1, u1) = (one?.Low ?? p1, one?.High ?? p1);
        var (l2, u2) = (two?.Low ?? p2, two?.High ?? p2);
        var d = p1 - p2;
        return new ShareDifference(d, new Interval(d - Root(p1 - l1, u2 - p2), d + Root(u1 - p1, p2 - l2)));
    }

    private static double Root(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
