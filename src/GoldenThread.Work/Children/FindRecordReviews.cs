using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// What waits for a person to be looked at again: seals, restrictions, orders that end, decisions not to share. No child is named, as in what people are told; who
/// follows the link opens the record, or is told that there is nothing for them.
/// </summary>
internal sealed class FindRecordReviews(AsSystem system, Acting acting)
{
    private const int DaysBefore = 14;

    /// <summary>Those of the person that are due within two weeks or overdue, the earliest first.</summary>
    public Task<IReadOnlyList<ReviewWaiting>> Mine() => acting.Person is not { } me ? Task.FromResult<IReadOnlyList<ReviewWaiting>>([]) : system.Do<IReadOnlyList<ReviewWaiting>>(async db =>
    {
        var until = acting.Today.AddDays(DaysBefore);
        var found = (await db.Seals.AsNoTracking().Where(s => s.LiftedAt == null && s.ReviewDay <= until).ToListAsync())
            .Where(s => s.ClosedAt(acting.Now) && s.Openers.Contains(me)).Select(s => One(ReviewKind.Seal, s.Child, s.Id.Value, s.ReviewDay!.Value))
            .Concat((await db.Restrictions.AsNoTracking().Where(r => r.EndedAt == null && r.ReviewDay <= until).ToListAsync())
                .Where(r => r.Guardians.Contains(me)).Select(r => One(ReviewKind.Restriction, r.Child, r.Id, r.ReviewDay)))
            .Concat(await NotShared(db, me, until)).Concat(await Orders(db, me));
        return [.. found.OrderBy(r => r.By).ThenBy(r => r.Of)];
    });

    // Who was made a reviewer was told so: their notices say in which records to look.
    private async Task<IEnumerable<ReviewWaiting>> NotShared(GoldenThreadDb db, PersonId me, DateOnly until)
    {
        var children = await db.Notices.Where(n => n.Account == me && n.Kind == "not-shared" && n.Child != null).Select(n => n.Child!.Value).Distinct().ToListAsync();
        var rulings = await db.Statements.AsNoTracking().Where(s => children.Contains(s.Child) && s.Kind == StatementKind.Ruling && s.WithdrawnAt == null).ToListAsync();
        return rulings.Select(s => (Statement: s, Ruling: RulingContent.Read(s)!)).Where(r => r.Ruling is not null).GroupBy(r => r.Ruling.Of).Select(g => g.MaxBy(r => r.Statement.Recorded))
            .Where(r => r.Ruling is { Outcome: RulingOutcome.NotShared } && r.Ruling.Reviewer == me && r.Ruling.Review <= until).Select(r => One(ReviewKind.NotShared, r.Statement.Child, r.Ruling.Of.Value, r.Ruling.Review!.Value));
    }

    // Of the records with which the person works now.
    private async Task<IEnumerable<ReviewWaiting>> Orders(GoldenThreadDb db, PersonId me)
    {
        var today = acting.Today;
        var statements = await (
            from i in db.Involvements
            join s in db.Statements on i.Child equals s.Child
            where i.Worker == me && i.FromDay <= today && (i.ToDay == null || i.ToDay >= today) && (s.Kind == StatementKind.Order || s.Kind == StatementKind.Ruling)
            select s).AsNoTracking().Distinct().ToListAsync();
        var worksFor = await db.Involvements.Where(i => i.Worker == me).Select(i => new { i.Child, i.Organisation }).Distinct().ToListAsync();
        var sealedWith = statements.Select(s => s.Seal).OfType<SealId>().Distinct().ToList();
        var closed = (await db.Seals.AsNoTracking().Where(s => sealedWith.Contains(s.Id)).ToListAsync()).Where(s => !s.OpensFor(me, acting.Now)).Select(s => s.Id).ToHashSet();
        statements.RemoveAll(s => s.Seal is { } seal && closed.Contains(seal));
        return statements.GroupBy(s => s.Child).SelectMany(g => ChildOrder.In([.. g], acting.Now)).Where(o => worksFor.Exists(w => w.Child == o.Statement.Child && w.Organisation == o.Content.Authority))
            .Select(o => (o.Statement, End: OrderEnd.Of(o, today, OrderDefinitions.AsksBeforeDays))).Where(o => o.End is { Answered: null })
            .Select(o => One(ReviewKind.Order, o.Statement.Child, o.Statement.Number.Value, o.End!.Ends));
    }

    private ReviewWaiting One(ReviewKind kind, ChildId child, Guid of, DateOnly by) => new(kind, child, of, by, by < acting.Today);
}
