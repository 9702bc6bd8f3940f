namespace GoldenThread.Statistics;

/// <summary>How often chance alone would raise the doubt “fell” although practice holds.</summary>
/// <remarks>
/// Exact binomial chances of a miss, and of a miss whose interval lies wholly on the wrong side, at a share that stays what it is. Signals of a chart are left
/// out; they add about one point in a hundred while the target is missed.
/// </remarks>
/// <param name="ClearMiss">The chance of a reading whose interval lies wholly on the wrong side.</param>
/// <param name="Miss">The chance of a reading that misses the target, clear or not.</param>
public readonly record struct FalseDoubt(double ClearMiss, double Miss)
{
    /// <summary>
    /// The chance in a period that its reading is a clear miss, or that it and the one before both miss: c + (m − c)·m, which is about c + m².
    /// </summary>
    public double InAPeriod => ClearMiss + ((Miss - ClearMiss) * Miss);

    /// <summary>True where practice only just holds the target: a target that a coin decides is no agreement.</summary>
    public bool OnlyJustHolds => InAPeriod > 0.05;

    /// <summary>The chances.</summary>
    /// <param name="share">The share that practice holds, from 0 to 1, as the last twelve readings say.</param>
    /// <param name="target">Per cent.</param>
    /// <param name="base">The base of a reading; above 0.</param>
    /// <param name="better">Which way is better.</param>
    /// <exception cref="RuleException">The base is no base.</exception>
    public static FalseDoubt Of(double share, decimal target, int @base, Better better = Better.Higher)
    {
        if (@base < 1) throw new RuleException("The base must be 1 or more.");
        if (better == Better.Neither) return default;
        // Where lower is better, the others are counted: at most 5% of 100 is at least 95% of those that are not.
        var (held, agreed) = better == Better.Lower ? (1 - share, 100 - target) : (share, target);
        var fewest = (int)decimal.Ceiling(agreed * @base / 100);
        var (low, high) = (-1, fewest - 1);
        // The most that is still a clear miss, halved towards: the upper limit rises with the number.
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (Wilson.Of((double)middle / @base, @base).High < (double)agreed / 100) low = middle;
            else high = middle - 1;
        }

        return new FalseDoubt(Binomial.AtMost(low, @base, held), Binomial.AtMost(fewest - 1, @base, held));
    }

    /// <summary>The chance that within a number of periods, which begin after one that reached the target, the doubt is raised at least once.</summary>
    public double Within(int periods)
    {
        var (afterHit, afterMiss) = (1.0, 0.0);
        for (var i = 0; i < periods; i++)
            (afterHit, afterMiss) = ((afterHit + afterMiss) * (1 - Miss), afterHit * (Miss - ClearMiss));
        return 1 - afterHit - afterMiss;
    }
}
