using System.Collections.Immutable;
using GoldenThread.Documents.Definitions;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>Finds indicators with their readings, and what is owed.</summary>
internal sealed class FindIndicators(GoldenThreadDb db, Acting acting)
{
    /// <summary>All indicators by title, with the readings that the person may see.</summary>
    public async Task<IReadOnlyList<IndicatorRecord>> All()
    {
        var ids = await db.Indicators.Select(i => i.Id).ToListAsync();
        return [.. (await IndicatorLoading.Records(db, ids)).Values.OrderBy(r => r.Indicator.Title, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All indicators by title, with the series of the whole.</summary>
    public async Task<IReadOnlyList<(IndicatorRecord Record, ImmutableArray<SeriesPeriod> Series)>> Wholes()
    {
        var kept = (await db.WholeFigures.AsNoTracking().ToListAsync()).ToLookup(w => w.Indicator);
        return
        [
            .. (await Known()).Select(i => IndicatorRecord.OfKept(i, [.. kept[i.Id]])).Select(r => (r, Shown(r.Series(acting.Today)))),
        ];
    }

    /// <summary>The series of the whole of an indicator, for who does not see the readings of all.</summary>
    public async Task<ImmutableArray<SeriesPeriod>> Whole(Indicator indicator)
    {
        var id = indicator.Id;
        return Shown(IndicatorRecord.OfKept(indicator, await db.WholeFigures.AsNoTracking().Where(w => w.Indicator == id).ToListAsync()).Series(acting.Today));
    }

    // To a lead a figure of a part would be that of some other organisation.
    private ImmutableArray<SeriesPeriod> Shown(ImmutableArray<SeriesPeriod> series) => acting.By.Role != Role.OrganisationLead ? series
        : [.. series.Select(s => s.IsComplete ? s : s with { Figure = new Figure.Missing("") })];

    /// <summary>The indicators, without their readings.</summary>
    public Task<List<Indicator>> Known() => IndicatorLoading.All(db);

    /// <summary>An indicator, to be changed; null where there is none.</summary>
    public Task<Indicator?> One(string key) => IndicatorLoading.Load(db, key);

    /// <summary>An indicator with the readings that the person may see; null where there is none.</summary>
    public async Task<IndicatorRecord?> Record(string key) => await db.Indicators.Where(i => i.Key == key).Select(i => (IndicatorId?)i.Id).SingleOrDefaultAsync() is { } id
        ? (await IndicatorLoading.Records(db, [id])).GetValueOrDefault(id)
        : null;

    /// <summary>A reading with the cases of the person's organisation behind it, those that were not in time first; null where there is no such reading, or none of theirs behind it.</summary>
    public async Task<(IndicatorReading Reading, IReadOnlyList<ReadingCase> Cases)?> Cases(Indicator indicator, Guid id)
    {
        var of = indicator.Id;
        if (await db.IndicatorReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Indicator == of) is not { } reading) return null;
        var cases = await db.ReadingCases.AsNoTracking().Where(c => c.Reading == id).OrderBy(c => c.InTime).ThenBy(c => c.Child).ThenBy(c => c.Id).ToListAsync();
        return cases.Count == 0 ? null : (reading, cases);
    }

    /// <summary>Of these readings, those behind which cases of the person's organisation are.</summary>
    public async Task<IReadOnlySet<Guid>> WithCases(Indicator indicator)
    {
        var of = indicator.Id;
        return await (from one in db.ReadingCases join reading in db.IndicatorReadings on one.Reading equals reading.Id where reading.Indicator == of select reading.Id).Distinct().ToHashSetAsync();
    }

    /// <summary>The partnership's organisations.</summary>
    public Task<OrganisationRegister> Organisations() => OrganisationLoading.Register(db);

    /// <summary>The organisation of the person and those whose work it carries on; null for people of the partnership.</summary>
    public async Task<IReadOnlySet<OrganisationId>?> Line() =>
        acting.By is { Role: Role.OrganisationLead, Organisation: { } own } ? (await Organisations()).Before(own) : null;

    /// <summary>What is owed and not there; of the person's organisation alone, where they act for one.</summary>
    public async Task<IReadOnlyList<(Indicator Indicator, OwedReading Owed)>> Owed()
    {
        var line = await Line();
        return
        [
            .. (await IndicatorLoading.KeptWithReasons(db, await db.Indicators.Select(i => i.Id).ToListAsync())).Values.SelectMany(r => r.Owed(acting.Today, TimetableDefinitions.WorkingDays).Select(o => (r.Indicator, Owed: o)))
                .Where(o => line is null || (o.Owed.Organisation is { } organisation && line.Contains(organisation)))
                .OrderBy(o => o.Owed.Due).ThenBy(o => o.Indicator.Title, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
