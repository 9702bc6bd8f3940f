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

    /// <summary>The indicators, without their readings.</summary>
    public Task<List<Indicator>> Known() => IndicatorLoading.All(db);

    /// <summary>An indicator, to be changed; null where there is none.</summary>
    public Task<Indicator?> One(string key) => IndicatorLoading.Load(db, key);

    /// <summary>An indicator with the readings that the person may see; null where there is none.</summary>
    public async Task<IndicatorRecord?> Record(string key) => await db.Indicators.Where(i => i.Key == key).Select(i => (IndicatorId?)i.Id).SingleOrDefaultAsync() is { } id
        ? (await IndicatorLoading.Records(db, [id])).GetValueOrDefault(id)
        : null;

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
            .. (await All()).SelectMany(r => r.Owed(acting.Today, TimetableDefinitions.WorkingDays).Select(o => (r.Indicator, Owed: o)))
                .Where(o => line is null || (o.Owed.Organisation is { } organisation && line.Contains(organisation)))
                .OrderBy(o => o.Owed.Due).ThenBy(o => o.Indicator.Title, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
