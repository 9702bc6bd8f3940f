using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Tasks that access itself makes: reviews of broken glass, seals and restrictions.</summary>
internal sealed class AccessTasks(GoldenThreadDb db)
{
    /// <summary>Where a task stands.</summary>
    /// <param name="State">due, overdue, done in time, done late.</param>
    /// <param name="Escalated">True where it went one step up.</param>
    internal sealed record Standing(string State, bool Escalated);

    /// <summary>The state of a review at a moment; null for a kind that there is not.</summary>
    /// <param name="kind">seal review, restriction review or glass review.</param>
    /// <param name="of">The seal, restriction or glass.</param>
    /// <param name="at">The moment, in UTC.</param>
    public async Task<Standing?> State(string kind, Guid of, DateTimeOffset at)
    {
        switch (kind)
        {
            case "glass review":
                var glass = await db.BrokenGlasses.AsNoTracking().SingleAsync(g => g.Id == of);
                return new Standing(glass.ReviewedAt is { } done && done <= at ? (done < glass.ReviewBy ? "done in time" : "done late") : at < glass.ReviewBy ? "due" : "overdue", glass.EscalatedAt <= at);
            case "seal review":
                var seal = await db.Seals.AsNoTracking().SingleAsync(s => s.Id == new SealId(of));
                return new Standing(seal.LiftedAt <= at ? "done in time" : seal.ReviewDay is { } review && LondonTime.Day(at) > review ? "overdue" : "due", false);
            case "restriction review":
                var restriction = await db.Restrictions.AsNoTracking().SingleAsync(r => r.Id == of);
                return new Standing(restriction.EndedAt <= at ? "done in time" : LondonTime.Day(at) > restriction.ReviewDay ? "overdue" : "due", false);
            default:
                return null;
        }
    }
}
