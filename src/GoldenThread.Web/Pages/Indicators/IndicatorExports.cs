using System.Collections.Immutable;
using GoldenThread.Documents.Exports;
using GoldenThread.Indicators;
using GoldenThread.Organisations;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Indicators and readings as tables. Numbers stand alone in their cells, so that a sheet can count with them.</summary>
internal static class IndicatorExports
{
    public static ExportTable Indicators(IEnumerable<(IndicatorRecord Record, ImmutableArray<SeriesPeriod> Series)> all, DateOnly today) => new(
        "Indicators",
        [
            new("Short name", 20), new("Indicator", 50), new("Period", 12), new("Reading", 30), new("Numerator", 11), new("Denominator", 11), new("Complete", 9), new("Target", 9),
            new("What it says", 20), new("What is counted", 50), new("Of what", 50),
        ],
        all.ToAsyncEnumerable().Select(one =>
        {
            var (indicator, last) = (one.Record.Indicator, one.Series.LastOrDefault(s => s.Figure is not Figure.Missing));
            var share = last?.Figure as Figure.OfShare;
            return (ExportCell[])
            [
                indicator.Key, indicator.Title, last?.Label, last?.Figure.Words ?? "No reading yet", Number(share?.Value.Numerator), Number(share?.Value.Denominator),
                last is null ? "" : last.IsComplete ? "Yes" : "No", Number(indicator.TargetOn(today)), IndicatorWords.Short(one.Record.Chart(one.Series, today).Variation),
                indicator.On(today).Numerator, indicator.On(today).Denominator,
            ];
        }));

    public static ExportTable Readings(IndicatorRecord record, OrganisationRegister register, DateOnly today)
    {
        var counting = record.Known(today).Select(r => r.Id).ToHashSet();
        return new ExportTable(
            $"Readings-{record.Indicator.Key}",
            [
                new("Period", 12), new("Organisation", 40), new("Numerator", 11), new("Denominator", 11), new("Value", 11), new("Percentage", 16), new("Reason", 40), new("Counts", 9),
                new("Provisional", 11), new("Excused", 9), new("Source", 16), new("From", 40), new("Note", 40), new("Added", 12), new("Added by", 24), new("Id", 38),
            ],
            record.Readings.OrderBy(r => r.PeriodFirst).ThenBy(r => r.Id).ToAsyncEnumerable().Select(r => (ExportCell[])
            [
                r.Period.Text, r.Organisation is { } by ? register.Find(by)?.Name : "", Number(r.Numerator), Number(r.Denominator), Number(r.Value), r.Stated, r.MissingBecause,
                counting.Contains(r.Id) ? "Yes" : "Superseded", r.IsProvisional ? "Yes" : "", r.IsExcused ? "Yes" : "", IndicatorWords.Source(r.Source), r.SourceText, r.Note,
                ExportCell.Of(r.At), r.ByName, r.Id.ToString(),
            ]));
    }

    private static string Number(decimal? number) => number?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
