namespace GoldenThread.Statistics;

/// <summary>Exact chances of k of n, each with the same chance.</summary>
public static class Binomial
{
    /// <summary>The chance of at most k of n.</summary>
    /// <param name="k">How many at most; below 0 gives 0.</param>
    /// <param name="n">Of how many.</param>
    /// <param name="p">The chance of each, from 0 to 1.</param>
    public static double AtMost(int k, int n, double p)
    {
        if (k < 0) return 0;
        if (k >= n || p <= 0) return 1;
        if (p >= 1) return 0;
        // Each term from the one before, in logarithms: n of any size without a term that is 0 too soon.
        var (term, odds, sum) = (n * Math.Log(1 - p), Math.Log(p / (1 - p)), 0.0);
        for (var i = 0; i <= k; i++)
        {
            sum += Math.Exp(term);
            term += Math.Log((double)(n - i) / (i + 1)) + odds;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The smallest number whose chance, or less, is at least q.</summary>
    public static int Quantile(double q, int n, double p)
    {
        var k = 0;
        while (k < n && AtMost(k, n, p) < q) k++;
        return k;
    }
}
