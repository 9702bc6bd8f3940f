namespace GoldenThread.Statistics;

/// <summary>Readings about their median: for ten or eleven of them, or by choice.</summary>
/// <remarks>
/// J. Anhøj, A. V. Olesen, "Run charts revisited: a simulation study of run chart rules for detection of non-random variation in health care processes", PLoS ONE 9
/// (2014), e113825: a run longer than round(log₂ n) + 3 (M. F. Schilling, "The surprising predictability of long runs", Mathematics Magazine 85 (2012), 141–149),
/// or fewer crossings than the 5% quantile of the binomial distribution with n − 1 and ½ (Z. Chen, "A note on the runs test", Model Assisted Statistics and
/// Applications 5 (2010), 73–77). Readings on the median are left out.
/// </remarks>
/// <param name="Median">The median of the baseline.</param>
/// <param name="Useful">How many readings are not on it.</param>
/// <param name="LongestRun">The most readings running on one side.</param>
/// <param name="Crossings">How often the readings go from one side to the other.</param>
/// <param name="SixShift">True where six run on one side, as is taught in the NHS. It decides nothing.</param>
/// <param name="FiveTrend">True where five run up or down, as is taught in the NHS. It decides nothing.</param>
public sealed record RunChart(double Median, int Useful, int LongestRun, int Crossings, bool SixShift, bool FiveTrend)
{
    /// <summary>Fewer useful readings say nothing.</summary>
    public const int FewestReadings = 10;

    /// <summary>The longest run that chance explains.</summary>
    public int LongestByChance => LongestOf(Useful);

    /// <summary>The fewest crossings that chance explains.</summary>
    public int FewestByChance => FewestOf(Useful);

    /// <summary>True where chance hardly explains the readings.</summary>
    public bool Signals => Useful >= FewestReadings && (LongestRun > LongestByChance || Crossings < FewestByChance);

    /// <summary>The longest run of n useful readings that chance explains.</summary>
    public static int LongestOf(int n) => n < 1 ? 0 : (int)Math.Round(Math.Log2(n)) + 3;

    /// <summary>The fewest crossings of n useful readings that chance explains.</summary>
    public static int FewestOf(int n) => n < 2 ? 0 : Binomial.Quantile(0.05, n - 1, 0.5);

    /// <summary>The run chart of readings in their order.</summary>
    /// <param name="values">The readings; null where one is missing.</param>
    /// <param name="baseline">How many of the readings the median is taken of; null for all.</param>
    /// <returns>Null where there are no readings.</returns>
    public static RunChart? Of(IEnumerable<double?> values, int? baseline = null)
    {
        double[] there = [.. values.OfType<double>()];
        double[] sorted = [.. there.Take(baseline ?? there.Length).Order()];
        if (sorted.Length == 0) return null;
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        int[] sides = [.. there.Select(v => ProcessLimits.Compare(v, median)).Where(s => s != 0)];
        var (longest, run, crossings) = (0, 0, 0);
        for (var i = 0; i < sides.Length; i++)
        {
            run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
            if (i > 0 && sides[i] != sides[i - 1]) crossings++;
        }

        return new RunChart(median, sides.Length, longest, crossings, longest >= 6, LongestTrend(there) >= 5);
    }

    // Equal readings neither make a trend nor break it.
    private static int LongestTrend(double[] values)
    {
        var (longest, length, way) = (0, 1, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var next = ProcessLimits.Compare(values[i], values[i - 1]);
            if (next == 0) continue;
            length = next == way ? length + 1 : 2;
            way = next;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
