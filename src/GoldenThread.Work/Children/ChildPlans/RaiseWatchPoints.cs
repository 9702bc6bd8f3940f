using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>A watch-point at which nobody could look three times in a row goes to those who lead, once until somebody has looked.</summary>
internal sealed class RaiseWatchPoints(Acting acting, FindLine line, Tell tell)
{
    private const string Kind = "watch-point";

    /// <summary>Tells them, as a part of what is being saved; in the scope of the system.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="statements">Its watch-points and their answers.</param>
    public async Task In(GoldenThreadDb db, ChildId child, IReadOnlyList<Statement> statements)
    {
        if (!statements.Any(s => s.Kind == StatementKind.Looked)) return;
        // What was written in this transaction has the clock of the database.
        var now = acting.Now.AddMinutes(1);
        foreach (var point in new ChildPlan(statements, now, now).Open.Where(p => p.IsRaised))
        {
            var (run, number) = (point.CouldNot, point.Statement.Number.Value);
            var since = run.Min(r => r.Recorded);
            if (await db.Notices.AnyAsync(n => n.About == number && n.Kind == Kind && n.At >= since)) continue;
            var seals = run.Append(point.Statement).SelectMany(s => s.AlsoSealed.Select(a => new SealId(a)).Concat(s.Seal is { } seal ? [seal] : [])).Distinct().ToList();
            var closed = seals.Count == 0 ? [] : await db.Seals.AsNoTracking().Where(s => seals.Contains(s.Id)).ToListAsync();
            foreach (var person in (await line.WhoAnswersFor(child)).Where(p => closed.TrueForAll(s => s.OpensFor(p, acting.Now))))
                tell.Person(db, person, child, number, Kind, "Three visitors in a row could not look at a watch-point");
        }
    }
}
