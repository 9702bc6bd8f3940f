using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// What follows when something was recorded, corrected or withdrawn in a record, in the same transaction: events end with what they hang on, adults who
/// join or leave the household are noted, and tasks are worked out anew. In the scope of the system, since it is worked out from all that is recorded.
/// </summary>
internal sealed class WhatFollows(Acting acting, KeepTasks tasks, RaiseWatchPoints raise)
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
        var all = await Hanging(db, child);
        // What a visitor found ends with the contact on which it hangs, and its event with it.
        var looked = all.Where(s => s is { Kind: StatementKind.Looked, HangsOn: not null, WithdrawnAt: null, SupersededAt: null }).ToList();
        if (looked.Count > 0 && await End(db, child, looked, all)) all = await Hanging(db, child);
        var events = all.Where(s => s is { Kind: StatementKind.Event, HangsOn: not null, WithdrawnAt: null, SupersededAt: null }).ToList();
        if (events.Count > 0) await End(db, child, events, all);
        await Households(db, child, all, events);
        await raise.In(db, child, all);
        await db.FlushWithoutSaving();
    }

    private static Task<List<Statement>> Hanging(GoldenThreadDb db, ChildId child) =>
        db.Statements.AsNoTracking().Where(s => s.Child == child
            && (s.Kind == StatementKind.Fact || s.HangsOn != null || s.Kind == StatementKind.Looked || s.Kind == StatementKind.WatchPoint || s.Kind == StatementKind.Ruling)).ToListAsync();

    private async Task<bool> End(GoldenThreadDb db, ChildId child, List<Statement> hanging, List<Statement> all)
    {
        var ended = false;
        var elsewhere = hanging.Select(e => e.HangsOn).Where(on => !all.Exists(s => s.Number == on)).Distinct().ToList();
        var on = elsewhere.Count == 0 ? all : [.. all, .. await db.Statements.AsNoTracking().Where(s => s.Child == child && elsewhere.Contains(s.Number)).ToListAsync()];
        foreach (var one in hanging.Where(e => !on.Exists(s => s.Number == e.HangsOn && s is { WithdrawnAt: null, SupersededAt: null })))
        {
            await End(db, one, on.Where(s => s.Number == one.HangsOn).OrderBy(s => s.Recorded).LastOrDefault());
            ended = true;
        }

        if (ended) await db.FlushWithoutSaving();
        return ended;
    }

    // Adults who join or leave the household: exactly what the facts that stand come to.
    private async Task Households(GoldenThreadDb db, ChildId child, List<Statement> all, List<Statement> events)
    {
        var there = events.Where(e => e is { WithdrawnAt: null, Value: HouseholdChange.Joined or HouseholdChange.Left }).ToList();
        if (there.Count == 0 && !all.Exists(s => s.PlaceKey is not null && s.About is { } about && about.Value != child.Value)) return;
        var wanted = HouseholdChange.Of(child, all, DateTimeOffset.MaxValue).ToList();
        foreach (var one in there)
        {
            var same = wanted.FindIndex(w => w.Kind == one.Value && w.Adult == one.About && w.By.Number == one.HangsOn && w.Happened == one.Happened);
            if (same >= 0) wanted.RemoveAt(same);
            else if (all.Exists(s => s.Number == one.HangsOn && s is { WithdrawnAt: null, SupersededAt: null })) await End(db, one, null);
        }

        foreach (var change in wanted)
            db.Add(change.Event(new WrittenBy(change.By.Organisation, change.By.Author, change.By.AuthorName, acting.Now)));
    }

    private async Task End(GoldenThreadDb db, Statement happened, Statement? with)
    {
        var row = await db.Statements.SingleAsync(s => s.Id == happened.Id);
        if (row.WithdrawnAt is null) row.EndWith(with, new WrittenBy(row.Organisation, acting.Person, acting.Name, acting.Now));
    }
}
