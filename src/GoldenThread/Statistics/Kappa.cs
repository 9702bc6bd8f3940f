namespace GoldenThread.Statistics;

/// <summary>How far two people agree beyond chance.</summary>
/// <remarks>
/// κ = (p₀−pₑ)/(1−pₑ): J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46; weighted:
/// J. Cohen, Psychological Bulletin 70 (1968), 213–220. Linear weights wᵢⱼ = 1−|i−j|/(k−1): D. V. Cicchetti and T. Allison, American Journal of EEG
/// Technology 11 (1971), 101–109. Variance: J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa and weighted kappa",
/// Psychological Bulletin 72 (1969), 323–327: [Σpᵢⱼ(wᵢⱼ−(w̄ᵢ+w̄ⱼ)(1−κ))² − (κ−pₑ(1−κ))²]/(n(1−pₑ)²), with w̄ᵢ = Σⱼwᵢⱼp.ⱼ of a row and w̄ⱼ = Σᵢwᵢⱼpᵢ. of a column.
/// </remarks>
/// <param name="Value">From −1 to 1; 1 where all agree.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Observed">The agreement that was observed, p₀.</param>
/// <param name="Expected">The agreement that chance would give, pₑ.</param>
/// <param name="Weights">How disagreements were weighed.</param>
public sealed record Kappa(double Value, double Variance, double Observed, double Expected, KappaWeights Weights)
{
    // What is left of 1 after rounding, where chance alone agrees always.
    private const double NoRoom = 1e-12;

    /// <summary>The standard error.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>The interval at a confidence of 95%, within −1 and 1.</summary>
    public Interval Interval => new(Math.Max(-1, Value - (Wilson.Z * StandardError)), Math.Min(1, Value + (Wilson.Z * StandardError)));

    /// <summary>The agreement of a square table of counts.</summary>
    /// <param name="counts">Rows of the first person, columns of the second, both in the order of the scale.</param>
    /// <param name="weights">How disagreements are weighed.</param>
    /// <returns>Null where it is not defined: nothing was counted, or all is one grade, so that chance alone agrees always.</returns>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public static Kappa? Of(int[,] counts, KappaWeights weights = KappaWeights.None)
    {
        var size = counts.GetLength(0);
        if (size != counts.GetLength(1)) throw new ArgumentException("The table is not square.", nameof(counts));
        var total = counts.Cast<int>().Sum(n => (long)n);
        if (total == 0) return null;
        var (rows, columns) = (new double[size], new double[size]);
        Each(size, (i, j) => (rows[i], columns[j]) = (rows[i] + ((double)counts[i, j] / total), columns[j] + ((double)counts[i, j] / total)));
        var (observed, expected) = (0.0, 0.0);
        var (ofRow, ofColumn) = (new double[size], new double[size]);
        Each(size, (i, j) =>
        {
            var weight = Weight(i, j, size, weights);
            observed += weight * counts[i, j] / total;
            expected += weight * rows[i] * columns[j];
            ofRow[i] += weight * columns[j];
            ofColumn[j] += weight * rows[i];
        });
        if (1 - expected < NoRoom) return null;
        var kappa = (observed - expected) / (1 - expected);
        var squares = 0.0;
        Each(size, (i, j) => squares += (double)counts[i, j] / total * Square(Weight(i, j, size, weights) - ((ofRow[i] + ofColumn[j]) * (1 - kappa))));
        var variance = (squares - Square(kappa - (expected * (1 - kappa)))) / (total * Square(1 - expected));
        return new Kappa(kappa, Math.Max(0, variance), observed, expected, weights);
    }

    private static double Weight(int i, int j, int size, KappaWeights weights) => weights switch
    {
        KappaWeights.None => i == j ? 1 : 0,
        _ => 1 - ((double)Math.Abs(i - j) / Math.Max(1, size - 1)),
    };

    private static double Square(double value) => value * value;

    private static void Each(int size, Action<int, int> cell)
    {
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) cell(i, j);
    }
}
