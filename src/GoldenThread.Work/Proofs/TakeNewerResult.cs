using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>Results that were attached to an action as they stood, beside what their sources show now; a newer one is taken by a person.</summary>
internal sealed class TakeNewerResult(GoldenThreadDb db, Acting acting, KeepDoubts doubts, IEnumerable<IResultSource> sources)
{
    /// <summary>Why the older piece no longer counts.</summary>
    public const string Because = "A newer result was taken in its place";

    /// <summary>The results of an action's pieces of evidence, each with what its source shows since where that is something else.</summary>
    public async Task<IReadOnlyDictionary<Guid, (AttachedResult Attached, ShownResult? Newer)>> Of(PlanAction action)
    {
        var live = action.Evidence.Where(e => !e.Withdrawn).Select(e => e.Id).ToHashSet();
        var found = new Dictionary<Guid, (AttachedResult, ShownResult?)>();
        foreach (var attached in await db.AttachedResults.AsNoTracking().Where(r => r.Action == action.Id).ToListAsync())
        {
            var now = live.Contains(attached.EvidenceId) ? await Source(attached).Now(attached) : null;
            // Who took it in, as a piece of its own, has it.
            found[attached.EvidenceId] = (attached, now is not null && attached.IsOlderThan(now) ? now : null);
        }

        return found;
    }

    /// <summary>Attaches what the source of a piece shows now; the piece stays in the history and no longer counts.</summary>
    /// <exception cref="RuleException">There is nothing newer.</exception>
    public async Task Take(PlanAction action, Evidence piece)
    {
        var id = piece.Id;
        if (piece.Withdrawn || await db.AttachedResults.AsNoTracking().SingleOrDefaultAsync(r => r.EvidenceId == id) is not { } attached
            || await Source(attached).Now(attached) is not { } now || !attached.IsOlderThan(now))
            throw new RuleException("There is no newer result of this evidence.");
        var (bearing, before) = (piece.Bearing, action.Evidence.Select(e => e.Id).ToHashSet());
        await Source(attached).Attach(attached, action);
        // What a person said of the older one holds for the newer until they say otherwise.
        foreach (var taken in action.Evidence.Where(e => !before.Contains(e.Id))) taken.Weigh(bearing, taken.GoodUntil);
        piece.Withdraw(Because, acting.Now);
        await db.Save(Because);
        await doubts.Of(acting.Partnership, action.Id);
    }

    private IResultSource Source(AttachedResult attached) => sources.First(s => s.Has(attached.Origin));
}
