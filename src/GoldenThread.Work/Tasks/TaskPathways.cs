using System.Collections.Concurrent;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;
using GoldenThread.Tasks;
using GoldenThread.Work.Pathways;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>The pathways of a partnership, with the times that it chose; made once for each choice.</summary>
[OneForAll]
internal sealed class TaskPathways
{
    private readonly ConcurrentDictionary<string, ChildTasks> made = new(StringComparer.Ordinal);

    /// <summary>Those of the partnership of a session.</summary>
    public async Task<ChildTasks> Of(GoldenThreadDb db)
    {
        var chosen = await db.PathwayTimes.AsNoTracking().OrderBy(t => t.At).ToListAsync();
        return made.GetOrAdd(string.Join('\n', chosen.Select(t => $"{t.Pathway} {t.Parameter} {t.Time}")), _ => Make(chosen));
    }

    private static ChildTasks Make(IReadOnlyList<ChosenTime> chosen) => new(
        new PathwaySet(PathwayDefinitions.All.Select(versions =>
        {
            var key = versions[0].Key;
            var choices = chosen.Where(c => c.Pathway == key).GroupBy(c => c.Parameter).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
            return choices.Count == 0 ? versions : [.. FindPathways.Versions(key, choices)];
        })),
        new PathwayEngine(TimetableDefinitions.WorkingDays));
}
