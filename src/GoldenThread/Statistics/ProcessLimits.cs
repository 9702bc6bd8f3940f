namespace GoldenThread.Statistics;

/// <summary>The mean of single readings, and the range that chance explains (XmR).</summary>
/// <remarks>
/// W. A. Shewhart's chart for single readings with moving ranges: x̄ ± 2.66 R̄, where 2.66 is 3/d₂ with d₂ = 1.128 for ranges of two (D. J. Wheeler,
/// Understanding Variation, 2nd edition 2000; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2; NHS England, Making Data Count). No range is left out as too
/// large, and no limit is cut off at 0% or 100%.
/// </remarks>
/// <param name="Mean">The mean of the readings.</param>
/// <param name="MovingRange">The mean of the distances of each reading from the one before.</param>
public readonly record struct ProcessLimits(double Mean, double MovingRange)
{
    private const double Reach = 2.66;

    /// <summary>The lower limit.</summary>
    public double Lower => Mean - (Reach * MovingRange);

    /// <summary>The upper limit.</summary>
    public double Upper => Mean + (Reach * MovingRange);

    /// <summary>The limits of readings in their order.</summary>
    /// <param name="readings">
    /// The readings; null where one is missing. It leaves no range on either side: the distance over a gap is not one from a reading to the next.
    /// </param>
    /// <exception cref="RuleException">There is no reading.</exception>
    public static ProcessLimits Of(IEnumerable<double?> readings)
    {
        var (sum, count, ranges, rangeCount) = (0.0, 0, 0.0, 0);
        double? last = null;
        foreach (var reading in readings)
        {
            if (reading is { } value)
            {
                (sum, count) = (sum + value, count + 1);
                if (last is { } before) (ranges, rangeCount) = (ranges + Math.Abs(value - before), rangeCount + 1);
            }

            last = reading;
        }

        return count == 0 ? throw new RuleException("There are no readings.") : new ProcessLimits(sum / count, rangeCount == 0 ? 0 : ranges / rangeCount);
    }

    /// <summary>1 where a reading lies above the mean, −1 below, 0 on it.</summary>
    internal int Side(double value) => Compare(value, Mean);

    /// <summary>1 where a reading lies beyond the upper limit, −1 beyond the lower, else 0.</summary>
    internal int Beyond(double value) => Beyond(value, 1);

    /// <summary>The same for two thirds of the way to the limits.</summary>
    internal int BeyondTwoThirds(double value) => Beyond(value, 2.0 / 3);

    /// <summary>Compares readings, where differences that are only those of binary fractions are none.</summary>
    internal static int Compare(double one, double other) =>
        Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(one), Math.Abs(other))) ? 0 : one > other ? 1 : -1;

    private int Beyond(double value, double part) =>
        Compare(value, Mean + (part * Reach * MovingRange)) > 0 ? 1 : Compare(value, Mean - (part * Reach * MovingRange)) < 0 ? -1 : 0;
}
