using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Indicators;

/// <summary>Loads indicators whole, so that the model's rules see all that they decide on.</summary>
public static class IndicatorLoading
{
    /// <summary>An indicator with all that it means, tracked for changes; null where there is none.</summary>
    /// <param name="db">A session.</param>
    /// <param name="key">Its short name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Indicator?> Load(GoldenThreadDb db, string key, CancellationToken cancellation = default) =>
        Whole(db.Indicators).SingleOrDefaultAsync(i => i.Key == key, cancellation);

    /// <summary>All indicators, by title, to be read and not changed.</summary>
    public static Task<List<Indicator>> All(GoldenThreadDb db, CancellationToken cancellation = default) =>
        Whole(db.Indicators.AsNoTracking()).OrderBy(i => i.Title).ThenBy(i => i.Id).ToListAsync(cancellation);

    /// <summary>Indicators with all readings that the person may see, to be read and not changed.</summary>
    /// <param name="db">A session.</param>
    /// <param name="indicators">Their ids.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Dictionary<IndicatorId, IndicatorRecord>> Records(
        GoldenThreadDb db, IReadOnlyCollection<IndicatorId> indicators, CancellationToken cancellation = default)
    {
        if (indicators.Count == 0) return [];
        var found = await Whole(db.Indicators.AsNoTracking()).Where(i => indicators.Contains(i.Id)).ToListAsync(cancellation);
        var readings = (await db.IndicatorReadings.AsNoTracking().Where(r => indicators.Contains(r.Indicator)).OrderBy(r => r.Id).ToListAsync(cancellation))
            .ToLookup(r => r.Indicator);
        return found.ToDictionary(i => i.Id, i => new IndicatorRecord(i, [.. readings[i.Id]]));
    }

    /// <summary>Indicators as they are known now, out of kept figures, to be read and not changed.</summary>
    /// <param name="db">A session.</param>
    /// <param name="indicators">Their ids.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Dictionary<IndicatorId, IndicatorRecord>> Kept(GoldenThreadDb db, IReadOnlyCollection<IndicatorId> indicators, CancellationToken cancellation = default) =>
        Of(db, indicators, db.WholeFigures.Where(w => indicators.Contains(w.Indicator)), reasons: false, cancellation);

    /// <summary>The same with the readings that say why there is none: what is owed can be told of it.</summary>
    /// <param name="db">A session.</param>
    /// <param name="indicators">Their ids.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Dictionary<IndicatorId, IndicatorRecord>> KeptWithReasons(GoldenThreadDb db, IReadOnlyCollection<IndicatorId> indicators, CancellationToken cancellation = default) =>
        Of(db, indicators, db.WholeFigures.Where(w => indicators.Contains(w.Indicator)), reasons: true, cancellation);

    /// <summary>Indicators with the figures of the whole as they were known at the end of a day; they answer for that day alone.</summary>
    /// <param name="db">A session.</param>
    /// <param name="indicators">Their ids.</param>
    /// <param name="on">The day.</param>
    /// <param name="reasons">True where it is asked what is owed: with the readings that say why there is none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Dictionary<IndicatorId, IndicatorRecord>> AsKnown(
        GoldenThreadDb db, IReadOnlyCollection<IndicatorId> indicators, DateOnly on, bool reasons = false, CancellationToken cancellation = default)
    {
        var (ids, end) = (indicators.Select(i => i.Value).ToArray(), LondonTime.End(on));
        return Of(db, indicators, db.WholeFigures.FromSql($"select * from gt_whole_on({ids}, {end})"), reasons, cancellation);
    }

    private static async Task<Dictionary<IndicatorId, IndicatorRecord>> Of(
        GoldenThreadDb db, IReadOnlyCollection<IndicatorId> indicators, IQueryable<WholeFigure> figures, bool reasons, CancellationToken cancellation)
    {
        if (indicators.Count == 0) return [];
        var found = await Whole(db.Indicators.AsNoTracking()).Where(i => indicators.Contains(i.Id)).ToListAsync(cancellation);
        var kept = (await figures.AsNoTracking().ToListAsync(cancellation)).ToLookup(w => w.Indicator);
        var missing = (reasons ? await db.IndicatorReadings.AsNoTracking().Where(r => indicators.Contains(r.Indicator) && r.MissingBecause != null).OrderBy(r => r.Id).ToListAsync(cancellation) : [])
            .ToLookup(r => r.Indicator);
        return found.ToDictionary(i => i.Id, i => IndicatorRecord.OfKept(i, [.. kept[i.Id]], [.. missing[i.Id]]));
    }

    private static IQueryable<Indicator> Whole(IQueryable<Indicator> indicators) => indicators
        .AsSplitQuery()
        .Include(i => i.Versions.OrderBy(v => v.Number))
        .Include(i => i.Owners.OrderBy(o => o.Id))
        .Include(i => i.Targets.OrderBy(t => t.Id))
        .Include(i => i.Changes.OrderBy(c => c.Id))
        .Include(i => i.Steps.OrderBy(s => s.Id));
}
