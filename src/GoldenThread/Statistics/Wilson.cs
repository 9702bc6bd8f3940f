namespace GoldenThread.Statistics;

/// <summary>The interval of a share.</summary>
/// <remarks>
/// The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212; recommended over the
/// simple one by R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), 857–872 (method 3):
/// (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
/// </remarks>
public static class Wilson
{
    /// <summary>The 97.5% quantile of the normal distribution, for a confidence of 95%.</summary>
    public const double Z = 1.959964;

    /// <summary>The interval of a share at a confidence of 95%.</summary>
    /// <param name="share">The share.</param>
    /// <param name="population">
    /// Of how many cases those of the base were drawn, where that is known. Then n(N−1)/(N−n) stands for n: the variance of a sample without replacement is
    /// smaller by (N−n)/(N−1) (W. G. Cochran, Sampling Techniques, 3rd edition 1977, theorem 3.2).
    /// </param>
    /// <returns>Null where there is none: all cases were counted, or the numbers are full-time equivalents.</returns>
    /// <exception cref="RuleException">The population is smaller than the base.</exception>
    public static Interval? Of(Share share, decimal? population = null)
    {
        if (population < share.Denominator) throw new RuleException($"{share.Denominator} cases were read of {population}. A sample cannot be larger than what it is drawn from.");
        if (!share.IsCounted || population == share.Denominator) return null;
        var n = (double)share.Denominator;
        return Of(share.Value, population is { } whole ? n * ((double)whole - 1) / ((double)whole - n) : n);
    }

    /// <summary>The interval of a share p of n cases.</summary>
    /// <param name="p">From 0 to 1.</param>
    /// <param name="n">How many cases; above 0, and not always whole where a population is finite.</param>
    public static Interval Of(double p, double n)
    {
        var z2 = Z * Z;
        var middle = p + (z2 / (2 * n));
        var reach = Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        var scale = 1 + (z2 / n);
        return new Interval(p <= 0 ? 0 : Math.Max(0, (middle - reach) / scale), p >= 1 ? 1 : Math.Min(1, (middle + reach) / scale));
    }
}
