using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Pathways;

/// <summary>The pathways of a partnership: those of the build, with the times that it chose.</summary>
internal sealed class FindPathways(GoldenThreadDb db)
{
    /// <summary>Every version of a pathway, the newest first; empty where there is no such pathway.</summary>
    public async Task<IReadOnlyList<Pathway>> Versions(string key) => Versions(key, await Chosen(key));

    /// <summary>Every version with the times that were chosen.</summary>
    public static IReadOnlyList<Pathway> Versions(string key, IReadOnlyDictionary<string, ChosenTime> choices)
    {
        var versions = PathwayDefinitions.Versions(key);
        foreach (var (parameter, chosen) in choices)
        {
            // What a later build no longer offers is asked again.
            if (versions.Any(v => v.Parameters.Any(p => p.Key == parameter && p.OneOf.Contains(PathwayPeriod.Parse(chosen.Time)))))
                versions = PathwayDefinitions.With(versions, parameter, PathwayPeriod.Parse(chosen.Time));
        }

        return [.. versions.OrderByDescending(v => v.InForceFrom)];
    }

    /// <summary>The choices that hold, by parameter.</summary>
    public async Task<IReadOnlyDictionary<string, ChosenTime>> Chosen(string key) =>
        (await db.PathwayTimes.AsNoTracking().Where(t => t.Pathway == key).OrderBy(t => t.At).ToListAsync()).GroupBy(t => t.Parameter)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    /// <summary>The replays that were asked last, without their figures.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title, DateTimeOffset At, string By)>> Replays(int most)
    {
        var kept = await db.PathwayReplays.AsNoTracking().OrderByDescending(r => r.At).Take(most).Select(r => new { r.Id, r.Title, r.At, r.ByName })
            .ToListAsync();
        return [.. kept.Select(r => (r.Id, r.Title, r.At, r.ByName))];
    }

    /// <summary>A replay; null where it is not there.</summary>
    public Task<StoredReplay?> Replay(Guid id) => db.PathwayReplays.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);

    /// <summary>Sources with the address of the recommendation that is meant, where this person sees it; otherwise of a search.</summary>
    public async Task<IReadOnlyList<(string Source, string Address)>> Sources(IEnumerable<string> sources)
    {
        var found = new List<(string, string)>();
        foreach (var source in sources) found.Add((source, await Recommendation(source) ?? $"/find?Words={Uri.EscapeDataString(source.Split(' ')[0])}"));
        return found;
    }

    // "ADS14 R8": recommendation 8 of the plan ADS14.
    private async Task<string?> Recommendation(string source)
    {
        if (source.Split(' ') is not [var reference, ['R', .. var number], ..]) return null;
        var id = await (from r in db.Recommendations.AsNoTracking()
                        join p in db.Plans on r.Plan equals p.Id
                        where p.Reference == reference && (r.Number == number || r.Number == "R" + number)
                        select (RecommendationId?)r.Id).FirstOrDefaultAsync();
        return id is { } found ? Addresses.Recommendation(found) : null;
    }
}
