using GoldenThread.Children;
using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Tasks;
using GoldenThread.Time;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// What follows when something was recorded, corrected or withdrawn in a record, in the same transaction: events end with what they hang on, adults who
/// join or leave the household are noted, so is from when to when an adult around the child is unseen, and tasks are worked out anew. In the scope of the
/// system, since it is worked out from all that is recorded.
/// </summary>
internal sealed class WhatFollows(Acting acting, KeepTasks tasks, RaiseWatchPoints raise)
{
    private const string Otherwise = "What is recorded since shows it otherwise";
    private const string WorkedOut = "Worked out from contacts";
    private const int Batch = 100;
    private const int MostBatches = 20;

    /// <summary>Writes the rows that were added, and what follows in each record; it is kept with the next save.</summary>
    /// <param name="db">The piece of work, in the session of whoever records.</param>
    /// <param name="children">In whose records something was recorded.</param>
    /// <param name="because">Why, for the history.</param>
    public Task After(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, string because) => db.WithinSystem(because, () => All(db, children));

    /// <summary>The same where the piece of work is the system's already.</summary>
    public async Task Within(GoldenThreadDb db, IReadOnlyCollection<ChildId> children)
    {
        await db.FlushWithoutSaving();
        await All(db, children);
    }

    /// <summary>
    /// Looks again at the records in which somebody becomes unseen by time alone, for the partnership of the session: the system's. Each batch is kept by itself, and a
    /// round takes no more than so many, so that whatever else is due comes to its turn.
    /// </summary>
    public async Task Due(GoldenThreadDb db)
    {
        for (var batches = 0; batches < MostBatches && await TasksKept.ToLookAt(db, acting.Now, Batch) is { Count: > 0 } children; batches++)
        {
            await Within(db, children);
            await db.Save("Time has passed");
        }
    }

    private async Task All(GoldenThreadDb db, IReadOnlyCollection<ChildId> children)
    {
        if (children.Count == 0) return;
        // Two who record at once wait for each other: the second works out what follows from what the first recorded too.
        await TasksKept.Hold(db, children);
        foreach (var child in children.Distinct().OrderBy(c => c.Value)) await In(db, child);
        await tasks.Within(db, children);
    }

    private async Task In(GoldenThreadDb db, ChildId child)
    {
        var all = await Read(db, child);
        var ended = new HashSet<Guid>();
        // What a visitor found ends with the contact on which it hangs, and its event with it.
        var looked = all.Where(s => s is { Kind: StatementKind.Looked, HangsOn: not null, WithdrawnAt: null, SupersededAt: null }).ToList();
        if (looked.Count > 0) await End(db, child, looked, all, ended);
        if (ended.Count > 0)
        {
            await db.FlushWithoutSaving();
            all = await Read(db, child);
        }

        var events = all.Where(s => s is { Kind: StatementKind.Event, HangsOn: not null, WithdrawnAt: null, SupersededAt: null }).ToList();
        if (events.Count > 0) await End(db, child, events, all, ended);
        await Households(db, child, all, events, ended);
        var turns = await Orders(db, all, events, ended);
        List<Statement> standing = [.. all.Where(s => !ended.Contains(s.Id))];
        await Unseen(db, child, standing, turns);
        await raise.In(db, child, standing);
        await db.FlushWithoutSaving();
    }

    private static Task<List<Statement>> Read(GoldenThreadDb db, ChildId child)
    {
        StatementKind[] kinds =
        [
            StatementKind.Fact, StatementKind.Contact, StatementKind.Event, StatementKind.Answer, StatementKind.Looked, StatementKind.WatchPoint, StatementKind.Ruling,
            StatementKind.Order,
        ];
        return db.Statements.AsNoTracking().Where(s => s.Child == child && (kinds.Contains(s.Kind) || s.HangsOn != null)).ToListAsync();
    }

    private async Task End(GoldenThreadDb db, ChildId child, List<Statement> hanging, List<Statement> all, HashSet<Guid> ended)
    {
        var elsewhere = hanging.Select(e => e.HangsOn).Where(on => !all.Exists(s => s.Number == on)).Distinct().ToList();
        var on = elsewhere.Count == 0 ? all : [.. all, .. await db.Statements.AsNoTracking().Where(s => s.Child == child && elsewhere.Contains(s.Number)).ToListAsync()];
        foreach (var one in hanging.Where(e => !on.Exists(s => s.Number == e.HangsOn && s is { WithdrawnAt: null, SupersededAt: null })))
            await End(db, one, on.Where(s => s.Number == one.HangsOn).OrderBy(s => s.Recorded).LastOrDefault(), ended);
    }

    // Adults who join or leave the household, and that the child moved: exactly what the facts that stand come to.
    private async Task Households(GoldenThreadDb db, ChildId child, List<Statement> all, List<Statement> events, HashSet<Guid> ended)
    {
        var there = events.Where(e => !ended.Contains(e.Id) && e is { WithdrawnAt: null, Value: HouseholdChange.Joined or HouseholdChange.Left or HouseholdChange.Moved }
            && all.Exists(s => s.Kind == StatementKind.Fact && s.Number == e.HangsOn)).ToList();
        if (there.Count == 0 && !all.Exists(s => s.PlaceKey is not null && s.About is not null)) return;
        var wanted = HouseholdChange.Of(child, all, DateTimeOffset.MaxValue).ToList();
        // That the child moved may have been recorded for itself.
        wanted.RemoveAll(w => w.Kind == HouseholdChange.Moved
            && all.Exists(s => s is { Kind: StatementKind.Event, Value: HouseholdChange.Moved, HangsOn: null, WithdrawnAt: null, SupersededAt: null } && LondonTime.Day(s.Happened) == LondonTime.Day(w.Happened)));
        foreach (var one in there)
        {
            var same = wanted.FindIndex(w => w.Kind == one.Value && w.Adult == one.About && w.By.Number == one.HangsOn && w.Happened == one.Happened);
            if (same >= 0) wanted.RemoveAt(same);
            else if (all.Exists(s => s.Number == one.HangsOn && s is { WithdrawnAt: null, SupersededAt: null })) await End(db, one, null, ended);
        }

        foreach (var change in wanted)
        {
            var made = change.Event(new WrittenBy(change.By.Organisation, change.By.Author, change.By.AuthorName, acting.Now));
            db.Add(made);
            all.Add(made);
        }
    }

    // A status begins and ends with its orders. It ends when the last day of the last of them is over, by time alone.
    private async Task<DateTimeOffset?> Orders(GoldenThreadDb db, List<Statement> all, List<Statement> events, HashSet<Guid> ended)
    {
        var orders = ChildOrder.In(all, DateTimeOffset.MaxValue);
        if (orders.Count == 0) return null;
        var (wanted, next) = OrderStatus.Of(orders, OrderDefinitions.Status, acting.Now);
        var numbers = orders.Select(o => o.Statement.Number).ToHashSet();
        var there = events.Where(e => !ended.Contains(e.Id) && e is { WithdrawnAt: null, HangsOn: { } on } && numbers.Contains(on)).ToList();
        foreach (var one in there.Where(t => !wanted.Any(w => w.Is(t)))) await End(db, one, null, ended);
        foreach (var change in wanted.Where(w => !there.Exists(w.Is)))
        {
            var made = change.Event(new WrittenBy(change.By.Organisation, change.By.Author, change.By.AuthorName, acting.Now));
            db.Add(made);
            all.Add(made);
        }

        return next;
    }

    // From when to when an adult around the child is unseen: exactly what stands comes to. It is looked at again on the day on which time alone changes it.
    private async Task Unseen(GoldenThreadDb db, ChildId child, IReadOnlyList<Statement> all, DateTimeOffset? turns)
    {
        var there = all.Where(s => s is { Kind: StatementKind.Event, WithdrawnAt: null, SupersededAt: null, Value: UnseenPeriods.Begins or UnseenPeriods.Ends }).ToList();
        var record = await db.ChildRecords.AsNoTracking().Where(r => r.Child == child).Select(r => new { r.Organisation, r.BegunAt }).SingleAsync();
        var (wanted, next) = UnseenPeriods.Events(child, all, LondonTime.Day(record.BegunAt), DateTimeOffset.MaxValue, acting.Today, FindAround.Core);
        var looks = next is { } day ? new DateTimeOffset(LondonTime.Start(day), TimeSpan.Zero) : (DateTimeOffset?)null;
        await TasksKept.Look(db, child, acting.Now, (looks is null || turns < looks ? turns : looks)?.UtcDateTime);
        foreach (var one in there.Where(t => !wanted.Any(w => w.Is(t)))) (await db.Statements.SingleAsync(s => s.Id == one.Id)).Withdraw(Otherwise, new WrittenBy(one.Organisation, acting.Person, acting.Name, acting.Now));
        foreach (var change in wanted.Where(w => !there.Exists(w.Is))) db.Add(change.Event(acting.Partnership, child, new WrittenBy(record.Organisation, null, WorkedOut, acting.Now)));
    }

    private async Task End(GoldenThreadDb db, Statement happened, Statement? with, HashSet<Guid> ended)
    {
        ended.Add(happened.Id);
        var row = await db.Statements.SingleAsync(s => s.Id == happened.Id);
        if (row.WithdrawnAt is null) row.EndWith(with, new WrittenBy(row.Organisation, acting.Person, acting.Name, acting.Now));
    }
}
