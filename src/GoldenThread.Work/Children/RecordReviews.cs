using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Tasks that a record makes by its days: what follows an order that ends, and whether something is still not shared. Asked in the scope of the system.</summary>
internal sealed class RecordReviews(GoldenThreadDb db, Tell tell, Acting acting, FindLine line)
{
    /// <summary>Where such a task stands at a moment; null for a kind that there is not.</summary>
    /// <param name="kind">order ends, or review of not sharing.</param>
    /// <param name="of">The order; the decision, or what was asked for.</param>
    /// <param name="at">The moment, in UTC.</param>
    public async Task<AccessTasks.Standing?> State(string kind, Guid of, DateTimeOffset at) => kind switch
    {
        "order ends" => await OrderEnds(new StatementId(of), at),
        "review of not sharing" => await NotShared(new StatementId(of), at),
        _ => null,
    };

    /// <summary>Tells those for whom such a task begins today, or became overdue, for the partnership of the session, which is the system's.</summary>
    public async Task Remind()
    {
        var (today, before) = (acting.Today, OrderDefinitions.AsksBeforeDays);
        foreach (var child in await ReviewsToCome.WithOrders(db))
            foreach (var order in ChildOrder.In(await Said(child), acting.Now))
                if (OrderEnd.Of(order, today, before) is { Answered: null } end && (end.Asked == today || end.Ends == today.AddDays(-1)))
                    await Once(await ForOrder(order, today), child, order.Statement.Number.Value, "order-ends", end.Asked == today ? $"An order about a child ends on {end.Ends:d MMMM yyyy}. Say what follows" : "An order about a child has ended. Nobody has said what follows");
        foreach (var (row, review) in await ReviewsToCome.NotShared(db, today.AddDays(-1)))
        {
            if (review != today.AddDays(-1)) break;
            var one = await db.Statements.AsNoTracking().SingleAsync(s => s.Id == row);
            if (RulingContent.Read(one) is { Reviewer: { } reviewer } ruling && await Next(one, ruling) is null) await Once([reviewer], one.Child, one.Number.Value, "not-shared-review", "The review of a decision not to share is overdue");
        }

        await db.Save("What is looked at again");
    }

    /// <summary>The moments after one and up to another at which such a task begins or becomes overdue.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        var days = (await ReviewsToCome.NotShared(db, LondonTime.Day(after).AddDays(-1))).Select(r => r.Review.AddDays(1)).ToList();
        foreach (var child in await ReviewsToCome.WithOrders(db))
            foreach (var end in ChildOrder.In(await Said(child), acting.Now).SelectMany(o => o.Extensions.Select(e => (DateOnly?)e.Ends).Prepend(o.Content.Ends)).OfType<DateOnly>())
                days.AddRange([end.AddDays(-OrderDefinitions.AsksBeforeDays), end.AddDays(1)]);
        return [.. days.Select(d => new DateTimeOffset(LondonTime.Start(d), TimeSpan.Zero)).Where(m => m > after && m <= upTo).Distinct()];
    }

    private async Task<AccessTasks.Standing> OrderEnds(StatementId of, DateTimeOffset at)
    {
        var child = await db.Statements.AsNoTracking().Where(s => s.Number == of).Select(s => (ChildId?)s.Child).FirstOrDefaultAsync();
        var order = child is null ? null : ChildOrder.In(await Said(child.Value), at).FirstOrDefault(o => o.Statement.Number == of);
        if (order is null || OrderEnd.Of(order, LondonTime.Day(at), OrderDefinitions.AsksBeforeDays) is not { } end) return Nothing;
        var whose = (await ForOrder(order, LondonTime.Day(at))).Select(p => p.Value).ToHashSet();
        if (order.Content.Authority is { } authority) whose.Add(authority.Value);
        return new AccessTasks.Standing(end.StateAt(at), false, whose, new HashSet<Guid>(), $"{OrderDefinitions.Find(order.Content.Kind)?.Name}, ends {end.Ends:d MMMM yyyy}");
    }

    private async Task<AccessTasks.Standing> NotShared(StatementId of, DateTimeOffset at)
    {
        var rulings = (await Rulings(of)).Where(r => r.Content is { Outcome: RulingOutcome.NotShared } && (r.Statement.Number == of || r.Content.Of == of) && r.Statement.Stands(at)).OrderBy(r => r.Statement.Recorded).ToList();
        if (rulings.Count == 0 || rulings[^1] is not { Content: { Review: { } review, Reviewer: { } reviewer } ruling, Statement: var said }) return Nothing;
        var organisation = await db.Accounts.AsNoTracking().Where(a => a.Id == reviewer.Value).Select(a => a.Organisation).SingleOrDefaultAsync();
        var whose = new[] { reviewer.Value, organisation?.Value ?? said.Organisation.Value }.ToHashSet();
        var state = await Next(said, ruling) is { } next && next.Recorded <= at ? (LondonTime.Day(next.Recorded) <= review ? "done in time" : "done late") : LondonTime.Day(at) <= review ? "due" : "overdue";
        return new AccessTasks.Standing(state, false, whose, new HashSet<Guid>(), ruling.Because ?? "");
    }

    // What was said next of the same question: shared, answered, or not shared once more.
    private async Task<Statement?> Next(Statement said, RulingContent ruling) =>
        (await Rulings(ruling.Of)).Where(r => r.Content?.Of == ruling.Of && r.Statement.Recorded > said.Recorded && r.Statement.WithdrawnAt is null).Select(r => r.Statement).MinBy(r => r.Recorded);

    // The rulings of the records in which something stands.
    private async Task<List<(Statement Statement, RulingContent? Content)>> Rulings(StatementId of)
    {
        var children = await db.Statements.AsNoTracking().Where(s => s.Number == of).Select(s => s.Child).Distinct().ToListAsync();
        return (await db.Statements.AsNoTracking().Where(s => children.Contains(s.Child) && s.Kind == StatementKind.Ruling).ToListAsync()).DistinctBy(s => s.Number).Select(s => (s, RulingContent.Read(s))).ToList();
    }

    private Task<List<Statement>> Said(ChildId child) => db.Statements.AsNoTracking().Where(s => s.Child == child && (s.Kind == StatementKind.Order || s.Kind == StatementKind.Ruling)).ToListAsync();

    // The workers of the responsible authority; where none works with the child, its lead.
    private async Task<IReadOnlyList<PersonId>> ForOrder(ChildOrder order, DateOnly day)
    {
        var (child, authority) = (order.Statement.Child, order.Content.Authority);
        var involved = (await db.Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == authority && i.FromDay <= day && (i.ToDay == null || i.ToDay >= day)).ToListAsync()).Select(i => i.Worker).OfType<PersonId>().Distinct().ToList();
        return involved.Count > 0 ? involved : await line.WhoAnswersFor(child);
    }

    private async Task Once(IReadOnlyList<PersonId> people, ChildId child, Guid about, string kind, string text)
    {
        var since = acting.Now.AddDays(-1);
        if (await db.Notices.AnyAsync(n => n.About == about && n.Kind == kind && n.At > since)) return;
        foreach (var person in people) tell.Person(person, child, about, kind, text);
    }

    private static AccessTasks.Standing Nothing => new("none", false, new HashSet<Guid>(), new HashSet<Guid>(), "");
}
