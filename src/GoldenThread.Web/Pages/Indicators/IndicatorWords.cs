using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Words and choices of the pages of indicators.</summary>
internal static class IndicatorWords
{
    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Percentage: how many, of how many", nameof(FigureKind.Share)), new("Rate", nameof(FigureKind.Rate)), new("Count", nameof(FigureKind.Count)),
        new("Median", nameof(FigureKind.Median)),
    ];

    public static IEnumerable<SelectListItem> Betters => [new("Higher", nameof(Better.Higher)), new("Lower", nameof(Better.Lower)), new("Neither", nameof(Better.Neither))];

    public static IEnumerable<SelectListItem> Periods => Enum.GetValues<PeriodKind>().Select(k => new SelectListItem(Capital(ReadingPeriod.Name(k)), k.ToString()));

    public static IEnumerable<SelectListItem> Sources =>
    [
        new("Typed", nameof(ReadingSource.Typed)), new("From a file", nameof(ReadingSource.File)), new("Computed from a measure of a pathway", nameof(ReadingSource.Pathway)),
        new("Made of two counts of the workforce", nameof(ReadingSource.Workforce)),
        new("Counted from training", nameof(ReadingSource.Training)),
        new("Counted from surveys", nameof(ReadingSource.Survey)),
    ];

    public static string Source(ReadingSource source) => source switch
    {
        ReadingSource.Typed => "Typed",
        ReadingSource.File => "From a file",
        ReadingSource.Workforce => "Counts of the workforce",
        ReadingSource.Training => "Counted from training",
        ReadingSource.Survey => "Counted from surveys",
        _ => "Computed",
    };

    public static IEnumerable<SelectListItem> Measured => [new("What is done", "False"), new("What became different for children and families", "True")];

    public static IEnumerable<SelectListItem> YesNo => [new("Yes", "True"), new("No", "False")];

    /// <summary>The variation of a chart in a word.</summary>
    public static string Short(Variation variation) => variation switch
    {
        Variation.TooFew => "Too few readings",
        Variation.Common => "As expected",
        Variation.Concern => "▼ Concern",
        Variation.Improvement => "▲ Improvement",
        _ => "◆ Change",
    };

    public static string Address(Indicator indicator) => $"/indicators/{indicator.Key}";

    public static string Target(decimal target, IndicatorVersion version) =>
        $"{target.ToString("0.######")}{version.After}{version.Better switch { Better.Higher => " or more", Better.Lower => " or less", _ => "" }}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
