using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>A figure of the workforce that is made of two counts, both in full-time equivalents on a day.</summary>
/// <param name="Key">Its key, as an indicator names it: "vacancy".</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="First">What is counted first, in words: also the heading of its column in a file.</param>
/// <param name="Second">What is counted besides.</param>
/// <param name="Make">The figure of the two counts.</param>
/// <remarks>The formulas, with their source, stand in <see cref="Workforce"/>.</remarks>
public sealed record WorkforceFormula(string Key, string Title, string First, string Second, Func<decimal, decimal, Figure> Make)
{
    /// <summary>All that are known.</summary>
    public static ImmutableArray<WorkforceFormula> All { get; } =
    [
        Share("vacancy", "Vacancy rate", "Vacancies", "In post", Workforce.Vacancy),
        Share("agency", "Agency workers", "Agency workers", "In post", Workforce.Agency),
        Share("agency-covering", "Agency workers who cover vacancies", "Agency workers covering vacancies", "Agency workers", Workforce.CoveringVacancies),
        Share("still-in-post", "Still in post", "Still in post", "Joined", Workforce.StillInPost),
        Rate("turnover", "Turnover", "Leavers in 12 months", "In post", Workforce.Turnover),
        Rate("caseload", "Caseload", "Cases", "Case holders", Workforce.Caseload),
    ];

    /// <summary>True where the figure is a share.</summary>
    public bool IsShare { get; private init; }

    /// <summary>The formula of this key; null where there is none.</summary>
    public static WorkforceFormula? Find(string? key) => All.FirstOrDefault(one => one.Key == key);

    /// <summary>The formula that the readings of a version are made by; null for other sources.</summary>
    public static WorkforceFormula? Of(IndicatorVersion version) => version.Source == ReadingSource.Workforce ? Find(version.Measure) : null;

    /// <summary>The figure of what was typed or stands in a file, with the counts in words; missing where neither count was given.</summary>
    /// <exception cref="RuleException">A count is missing or none, or the figure cannot be.</exception>
    public (Figure Figure, string? Counts) Figure(ReadingRow row)
    {
        var (first, second) = (row.Numerator.Trim(), row.Denominator.Trim());
        if (first.Length + second.Length == 0) return (new Figure.Missing(row.Reason.Trim()), null);
        if (first.Length == 0) throw new RuleException($"Enter the number for “{First}”.") { About = nameof(ReadingRow.Numerator) };
        if (second.Length == 0) throw new RuleException($"Enter the number for “{Second}”.") { About = nameof(ReadingRow.Denominator) };
        var figure = Make(FigureReading.Number(first, nameof(ReadingRow.Numerator)), FigureReading.Number(second, nameof(ReadingRow.Denominator)));
        return (figure, $"{First}: {first}; {Second.ToLowerInvariant()}: {second}, in full-time equivalents");
    }

    private static WorkforceFormula Share(string key, string title, string first, string second, Func<decimal, decimal, Share> share) => new(key, title, first, second, (one, other) =>
    {
        if (other == 0 && one == 0) return Indicators.Figure.NothingToCount;
        try
        {
            return new Figure.OfShare(share(one, other));
        }
        catch (RuleException refused)
        {
            throw new RuleException(refused.Message) { About = nameof(ReadingRow.Numerator) };
        }
    })
    { IsShare = true };

    private static WorkforceFormula Rate(string key, string title, string first, string second, Func<decimal, decimal, decimal> rate) => new(key, title, first, second, (one, other) =>
    {
        try
        {
            return new Figure.Single(Math.Round(rate(one, other), 4));
        }
        catch (RuleException refused)
        {
            throw new RuleException(refused.Message) { About = nameof(ReadingRow.Denominator) };
        }
    });
}
