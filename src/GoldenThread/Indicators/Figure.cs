using System.Globalization;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>What a reading says: a share, a single figure, a stated percentage, or that it is missing. Missing is never 0.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>How many, of how many.</summary>
    /// <param name="Value">The share.</param>
    public sealed record OfShare(Share Value) : Figure;

    /// <summary>A single figure: a count, a rate, a median.</summary>
    /// <param name="Value">The figure.</param>
    public sealed record Single(decimal Value) : Figure;

    /// <summary>A percentage without the numbers behind it. It is kept, and proves nothing.</summary>
    /// <param name="Percentage">The percentage.</param>
    /// <param name="Of">Its base, where that is said.</param>
    public sealed record Stated(StatedPercentage Percentage, int? Of) : Figure;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why; empty where nobody said.</param>
    public sealed record Missing(string Reason) : Figure;

    /// <summary>0 of 0: there was nothing to count. It answers what is owed, is no percentage, and stands on no chart.</summary>
    public static readonly Missing NothingToCount = new("0 of 0, nothing to count");

    /// <summary>What stands on a chart: per cent of a share, the figure itself; null where there is none.</summary>
    public double? OnChart => this switch
    {
        OfShare share => 100 * share.Value.Value,
        Single single => (double)single.Value,
        Stated { Percentage.Comparison: Comparison.Exactly } stated => (double)stated.Percentage.Percentage,
        _ => null,
    };

    /// <summary>As it is shown.</summary>
    public string Words => this switch
    {
        OfShare share => share.Value.InWords(),
        Single single => single.Value.ToString("0.######", CultureInfo.InvariantCulture),
        Stated { Of: { } of } stated => $"{stated.Percentage} of {of}, as stated",
        Stated stated => $"{stated.Percentage}, stated without a base",
        Missing nothing when nothing == NothingToCount => nothing.Reason,
        Missing { Reason.Length: > 0 } missing => $"missing: {missing.Reason}",
        _ => "missing",
    };
}
