using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Indicators;

/// <summary>An indicator, with the last figure of all organisations together. It is due so many working days after its period; it says too-few, common, concern, improvement or change.</summary>
internal sealed record IndicatorResource(
    string Key, string Title, string? Tells, int Version, string Numerator, string? Denominator, string Kind, string? Unit, string Better, string Period, bool ByOrganisation,
    string Source, string? Measure, int DueDays, bool Public, string? Caveat, decimal? Target, string? LastPeriod, string? Last, bool? Complete, string Says,
    Dictionary<string, string> Links)
{
    public static IndicatorResource Of(IndicatorRecord record, ImmutableArray<SeriesPeriod> series, DateOnly today)
    {
        var (indicator, version) = (record.Indicator, record.Indicator.On(today));
        var last = series.LastOrDefault(s => s.Figure is not Figure.Missing);
        return new IndicatorResource(
            indicator.Key, indicator.Title, indicator.Tells, version.Number, version.Numerator, version.Denominator, StateWord.Of(version.Kind), version.Unit,
            StateWord.Of(version.Better), StateWord.Of(version.Period), version.ByOrganisation, StateWord.Of(version.Source), version.Measure, version.DueDays, version.IsPublic,
            version.Caveat, indicator.TargetOn(today), last?.Label, last?.Figure.Words, last?.IsComplete, StateWord.Of(record.Chart(series, today).Variation),
            new(StringComparer.Ordinal)
            {
                ["self"] = ApiAddresses.Indicator(indicator.Key),
                ["readings"] = $"{ApiAddresses.Indicator(indicator.Key)}/readings",
            });
    }
}
