using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// What follows when something was recorded, corrected or withdrawn in a record, in the same transaction: events end with what they hang on, and tasks are worked out anew. In the scope of
/// the system, since it is worked out from everything that is recorded, whoever may see it.
/// </summary>
internal sealed class WhatFollows(Acting acting, KeepTasks tasks)
{
    /// <summary>Writes the rows that were added, and what follows in each record; it is kept with the next save.</summary>
    /// <param name="db">The piece of work, in the session of whoever records.</param>
    /// <param name="children">In whose records something was recorded.</param>
    /// <param name="because">Why, for the history.</param>
    public Task After(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, string because) => db.WithinSystem(because, async () =>
    {
        foreach (var child in children) await In(db, child);
        await tasks.Within(db, children);
    });

    /// <summary>The same where the piece of work is the system's already.</summary>
    public async Task Within(GoldenThreadDb db, IReadOnlyCollection<ChildId> children)
    {
        await db.FlushWithoutSaving();
        foreach (var child in children) await In(db, child);
        await tasks.Within(db, children);
    }

    private async Task In(GoldenThreadDb db, ChildId child)
    {
        var now = acting.Now;
        var events = await db.Statements.Where(s => s.Child == child && s.Kind == StatementKind.Event && s.HangsOn != null && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync();
        if (events.Count == 0) return;
        var on = events.Select(e => e.HangsOn).Distinct().ToList();
        var all = await db.Statements.AsNoTracking().Where(s => s.Child == child && on.Contains(s.Number)).ToListAsync();
        foreach (var one in events.Where(e => !all.Exists(s => s.Number == e.HangsOn && s is { WithdrawnAt: null, SupersededAt: null })))
            one.EndWith(all.Where(s => s.Number == one.HangsOn).OrderBy(s => s.Recorded).LastOrDefault(), new WrittenBy(one.Organisation, acting.Person, acting.Name, now));
        await db.FlushWithoutSaving();
    }
}
