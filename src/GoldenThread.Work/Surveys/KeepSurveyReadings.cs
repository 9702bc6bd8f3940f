using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>Adds the readings that locked surveys give to indicators, where they are new or have come out different. A job does it each night.</summary>
internal sealed class KeepSurveyReadings(GoldenThreadDb db, KeepDoubts doubts)
{
    private const int MostPeriods = 24;

    /// <summary>Does it for a partnership, in whose session the database is.</summary>
    /// <returns>How many readings were added.</returns>
    public async Task<int> Run(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var all = await db.Indicators.AsSplitQuery().Include(i => i.Versions).ToListAsync(cancellation);
        var meant = all.Where(i => SurveyMeasure.Of(i.On(today)) is not null).Select(i => i.Id).ToList();
        if (meant.Count == 0) return 0;
        var heads = await db.Surveys.AsNoTracking().Select(s => new { s.Id, s.Repeats, s.Reference }).ToListAsync(cancellation);
        var repeats = heads.Select(h => (h.Id, h.Repeats)).ToList();
        var locked = await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Locked).ToListAsync(cancellation);
        var by = new Actor(new PersonId(Guid.Empty), "Golden Thread", Role.Administrator, null, now);
        var (count, changed) = (0, new List<IndicatorId>());
        foreach (var record in (await IndicatorLoading.Records(db, meant, cancellation)).Values)
        {
            var known = record.Known(today).ToDictionary(r => r.Period, r => r.Figure);
            foreach (var period in Ended(record.Indicator, today))
            {
                if (SurveyMeasure.Of(record.Indicator.On(period.First)) is not { } measure || heads.Find(h => h.Reference.Equals(measure.Survey, StringComparison.OrdinalIgnoreCase)) is not { } first) continue;
                var line = SurveyLine.Of(first.Id, repeats);
                if (SurveyReadings.Of(locked.Where(s => line.Contains(s.Id)), measure, period) is not { } figure || (known.TryGetValue(period, out var kept) && kept == figure)) continue;
                db.Add(new IndicatorReading(record.Indicator, period, null, figure, new ReadingOrigin(ReadingSource.Survey, record.Indicator.On(period.First).Measure), by));
                count++;
                changed.Add(record.Indicator.Id);
            }
        }

        if (count == 0) return 0;
        await db.Save("Counted from surveys", cancellation);
        foreach (var indicator in changed.Distinct()) await doubts.Of(partnership, indicator);
        return count;
    }

    private static IEnumerable<ReadingPeriod> Ended(Indicator indicator, DateOnly today)
    {
        var ended = new List<ReadingPeriod>();
        for (var period = new ReadingPeriod(indicator.On(today).Period, indicator.On(today).InForceFrom); period.Last < today; period = period.Next) ended.Add(period);
        return ended.TakeLast(MostPeriods);
    }
}
