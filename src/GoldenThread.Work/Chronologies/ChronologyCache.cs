using System.Collections.Concurrent;
using GoldenThread.Chronologies;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;

namespace GoldenThread.Work.Chronologies;

/// <summary>
/// The chronologies that were read last, each until it changes. The stamp is asked for by whoever reads, under their own rights: who sees other rows gets
/// another chronology.
/// </summary>
[OneForAll]
internal sealed class ChronologyCache
{
    private const int Most = 20;
    private readonly ConcurrentDictionary<ReviewId, (string Stamp, DateTimeOffset At, ReviewChronology Chronology)> kept = new();

    public async Task<ReviewChronology> Of(GoldenThreadDb db, ReviewId review, DateOnly today)
    {
        var questions = new StoredChronology(db);
        var stamp = $"{today:yyyyMMdd} {await questions.Stamp(review)}";
        if (kept.TryGetValue(review, out var found) && found.Stamp == stamp) return found.Chronology;
        var read = await Read(questions, review, today);
        kept[review] = (stamp, DateTimeOffset.UtcNow, read);
        while (kept.Count > Most && kept.MinBy(k => k.Value.At) is var oldest) kept.TryRemove(oldest);
        return read;
    }

    public static async Task<ReviewChronology> Read(StoredChronology questions, ReviewId review, DateOnly today, Guid? request = null)
    {
        var (chronology, problems) = await questions.Read(review, today, request);
        return new ReviewChronology(
            chronology, problems.GroupBy(p => p.Place.Key!.Value).ToDictionary(g => g.Key, g => (IReadOnlyList<ChronologyProblem>)[.. g]));
    }
}
