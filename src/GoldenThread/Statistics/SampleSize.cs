namespace GoldenThread.Statistics;

/// <summary>How many cases have to be read.</summary>
/// <remarks>W. G. Cochran, Sampling Techniques, 3rd edition 1977, 4.1 and 4.2: n₀ = z²p(1−p)/e², n = n₀/(1+(n₀−1)/N), rounded up.</remarks>
public static class SampleSize
{
    /// <summary>How many cases show a share to within a margin, at a confidence of 95%.</summary>
    /// <param name="margin">The margin on each side, above 0 and below 1.</param>
    /// <param name="expected">The share that is expected, from 0 to 1; a half asks for most.</param>
    /// <param name="population">How many cases there are, where that is known.</param>
    public static int For(double margin, double expected = 0.5, int? population = null)
    {
        if (margin is not (> 0 and < 1)) throw new RuleException("The margin must be between 0% and 100%.");
        var whole = Wilson.Z * Wilson.Z * expected * (1 - expected) / (margin * margin);
        var needed = population is { } cases ? whole / (1 + ((whole - 1) / cases)) : whole;
        return Math.Max(1, (int)Math.Ceiling(needed - 1e-9));
    }

    /// <summary>The most that a number of files can say against a target: the largest number of good ones that is clearly under it.</summary>
    /// <returns>Null where even none is not clearly under it.</returns>
    public static int? ClearlyUnder(int files, decimal target)
    {
        int? most = null;
        for (var good = 0; good <= files && Wilson.Of((double)good / files, files).High < (double)target / 100; good++) most = good;
        return most;
    }
}
