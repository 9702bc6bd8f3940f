using System.Globalization;

namespace GoldenThread.Statistics;

/// <summary>A share: how many, of how many. It never stands without both.</summary>
/// <remarks>Both are counted, or are sums of full-time equivalents; then the share has no interval, even where both sums happen to be whole.</remarks>
public readonly record struct Share
{
    /// <summary>From this base on a share is shown with one decimal.</summary>
    public const int BaseForADecimal = 200;

    /// <summary>Nothing that a partnership counts is larger, and all that is worked out of it fits a decimal.</summary>
    internal const decimal Most = 1_000_000_000_000m;
    private const int MostDecimals = 6;

    /// <summary>Makes a share.</summary>
    /// <param name="numerator">How many; not negative.</param>
    /// <param name="denominator">Of how many; above 0.</param>
    /// <param name="ofEquivalents">True where both are known to be sums of full-time equivalents.</param>
    /// <exception cref="RuleException">It is no share: the sentence says why.</exception>
    public Share(decimal numerator, decimal denominator, bool ofEquivalents = false)
    {
        if (Fault(numerator, denominator) is { } fault) throw new RuleException(fault);
        (Numerator, Denominator, OfEquivalents) = (numerator, denominator, ofEquivalents);
    }

    /// <summary>How many.</summary>
    public decimal Numerator { get; }

    /// <summary>Of how many: the base.</summary>
    public decimal Denominator { get; }

    /// <summary>The share, from 0 to 1.</summary>
    public double Value => (double)Numerator / (double)Denominator;

    /// <summary>True where both are known to be sums of full-time equivalents, whole or not.</summary>
    public bool OfEquivalents { get; }

    /// <summary>True where both were counted, so that there is an interval. What has decimals was not, whoever says nothing of it.</summary>
    public bool IsCounted => !OfEquivalents && decimal.IsInteger(Numerator) && decimal.IsInteger(Denominator);

    /// <summary>What is wrong with two numbers that are to be a share; null where nothing is.</summary>
    public static string? Fault(decimal numerator, decimal denominator) => (numerator, denominator) switch
    {
        ( < 0, _) or (_, < 0) => $"{numerator} of {denominator}. A number is negative.",
        ( > Most, _) or (_, > Most) => $"{numerator} of {denominator}. A number is too large.",
        _ when numerator > denominator => $"{numerator} of {denominator}. The numerator is larger than the denominator.",
        (_, 0) => "0 of 0. There is no percentage of nothing.",
        _ => null,
    };

    /// <summary>Tells exactly whether the share reaches a target, whatever it is rounded to.</summary>
    /// <param name="target">Per cent.</param>
    /// <param name="better">Which way is better.</param>
    public bool Reaches(decimal target, Better better = Better.Higher) =>
        better == Better.Lower ? Numerator * 100 <= target * Denominator : Numerator * 100 >= target * Denominator;

    /// <summary>Per cent, rounded to a number of decimals, halves up.</summary>
    public decimal Percent(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit *= 10;
        return decimal.Floor((Numerator * 100 * unit / Denominator) + 0.5m) / unit;
    }

    /// <summary>
    /// The share as it is shown: whole per cent under a base of 200, one decimal from there. Beside a target it has as many decimals as it takes to show on
    /// which side it lies: 94.97% of an agreed 95% is not shown as 95.0%.
    /// </summary>
    public string Shown(decimal? target = null, Better better = Better.Higher)
    {
        var decimals = Denominator < BaseForADecimal ? 0 : 1;
        while (target is { } agreed && decimals < MostDecimals && ReachesRounded(Percent(decimals), agreed, better) != Reaches(agreed, better)) decimals++;
        return Percent(decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>"72 of 86 (84%)".</summary>
    public string InWords(decimal? target = null, Better better = Better.Higher) =>
        $"{Number(Numerator)} of {Number(Denominator)} ({Shown(target, better)})";

    /// <summary>Several shares of the same kind as one: Σ numerators of Σ denominators. Percentages are never averaged.</summary>
    /// <exception cref="RuleException">There is none, or their base is 0.</exception>
    public static Share Sum(IEnumerable<Share> shares)
    {
        var (numerator, denominator, ofEquivalents) = (0m, 0m, false);
        foreach (var share in shares) (numerator, denominator, ofEquivalents) = (numerator + share.Numerator, denominator + share.Denominator, ofEquivalents || share.OfEquivalents);
        return new Share(numerator, denominator, ofEquivalents);
    }

    /// <inheritdoc/>
    public override string ToString() => InWords();

    private static bool ReachesRounded(decimal percent, decimal target, Better better) => better == Better.Lower ? percent <= target : percent >= target;

    private static string Number(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
