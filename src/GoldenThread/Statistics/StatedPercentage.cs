using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Statistics;

/// <summary>A percentage as somebody states it, without the numbers behind it: "96%", "less than 30%". It is kept, and proves nothing.</summary>
/// <param name="Percentage">Per cent.</param>
/// <param name="Decimals">With how many decimals it was stated.</param>
/// <param name="Comparison">How it is said to lie.</param>
public sealed record StatedPercentage(decimal Percentage, int Decimals, Comparison Comparison = Comparison.Exactly)
{
    private const int MostDecimals = 6;

    private static readonly (string Words, Comparison Comparison)[] Beginnings =
    [
        ("less than", Comparison.LessThan), ("fewer than", Comparison.LessThan), ("under", Comparison.LessThan), ("below", Comparison.LessThan),
        ("at most", Comparison.AtMost), ("up to", Comparison.AtMost), ("no more than", Comparison.AtMost), ("<=", Comparison.AtMost), ("≤", Comparison.AtMost),
        ("at least", Comparison.AtLeast), (">=", Comparison.AtLeast), ("≥", Comparison.AtLeast),
        ("more than", Comparison.MoreThan), ("over", Comparison.MoreThan), ("above", Comparison.MoreThan),
        ("<", Comparison.LessThan), (">", Comparison.MoreThan),
    ];

    /// <summary>Reads "96%", "96.7 per cent", "less than 30%".</summary>
    /// <returns>Null where it is no percentage from 0 to 100.</returns>
    public static StatedPercentage? TryParse(string words)
    {
        var rest = words.Trim();
        var comparison = Comparison.Exactly;
        foreach (var (beginning, meant) in Beginnings)
        {
            if (!rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) continue;
            (rest, comparison) = (rest[beginning.Length..].TrimStart(), meant);
            break;
        }

        foreach (var ending in (string[])["%", "per cent", "percent"])
        {
            if (rest.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) rest = rest[..^ending.Length].TrimEnd();
        }

        if (!decimal.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage) || percentage > 100) return null;
        var point = rest.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : rest.Length - point - 1;
        return decimals > MostDecimals ? null : new StatedPercentage(percentage, decimals, comparison);
    }

    /// <summary>Tells whether a whole number of a base gives this percentage, rounded as it was stated, halves up.</summary>
    /// <param name="of">The base; above 0.</param>
    public bool IsPossible(int of) => Comparison switch
    {
        Comparison.LessThan => Percentage > 0,
        Comparison.MoreThan => Percentage < 100,
        Comparison.AtMost or Comparison.AtLeast => true,
        // Where any whole number is rounded to it, one beside the exact share is.
        _ => Nearest(of).Any(s => s.Percent(Decimals) == Percentage),
    };

    /// <summary>The whole numbers of a base beside the percentage: one, where it is exact.</summary>
    /// <param name="of">The base; above 0.</param>
    /// <exception cref="RuleException">The base is no base.</exception>
    public ImmutableArray<Share> Nearest(int of)
    {
        if (of < 1) throw new RuleException("The base must be 1 or more.");
        var exact = Percentage * of / 100;
        var below = new Share(decimal.Floor(exact), of);
        return decimal.IsInteger(exact) ? [below] : [below, new Share(below.Numerator + 1, of)];
    }

    /// <summary>What is to be asked about it, given its base; null where nothing is.</summary>
    public string? Question(int of) => IsPossible(of)
        ? null
        : $"{this} of {of} is not possible with whole numbers: {string.Join(", ", Nearest(of).Select(s => $"{s.Numerator} is {Stated(s)}"))}. Is the base right?";

    /// <summary>A share, rounded as this percentage is.</summary>
    public string Stated(Share share) => share.Percent(Decimals).ToString($"F{Decimals}", CultureInfo.InvariantCulture) + "%";

    /// <inheritdoc/>
    public override string ToString() => Comparison switch
    {
        Comparison.LessThan => "less than ",
        Comparison.AtMost => "at most ",
        Comparison.AtLeast => "at least ",
        Comparison.MoreThan => "more than ",
        _ => "",
    } + Percentage.ToString($"F{Decimals}", CultureInfo.InvariantCulture) + "%";
}
