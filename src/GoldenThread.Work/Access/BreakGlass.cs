using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;
using GoldenThread.Documents.Definitions;

namespace GoldenThread.Work.Access;

/// <summary>Opens a record in an emergency, for four hours; those who must know are told in the same transaction, and somebody else reviews it.</summary>
internal sealed class BreakGlass(GoldenThreadDb db, Acting acting, FindLine line, Tell tell)
{
    /// <summary>Breaks the glass.</summary>
    /// <param name="child">This child alone.</param>
    /// <param name="category">Why, from the list.</param>
    /// <param name="because">Why, in words.</param>
    /// <param name="secondStep">True where the person has just signed in again, with their second step.</param>
    /// <param name="withoutOne">True where the account has no second step to sign in with: the data protection officer is told.</param>
    /// <returns>The broken glass.</returns>
    /// <exception cref="RuleException">The role may not, the reason is too short, they did not sign in again, or it is too soon.</exception>
    /// <exception cref="NothingToSeeException">A conflict or a restriction: the glass opens neither, and which of them is not said.</exception>
    public async Task<BrokenGlass> Break(ChildId child, GlassCategory category, string? because, bool secondStep, bool withoutOne = false)
    {
        var me = acting.By.Person;
        var last = await db.BrokenGlasses.Where(g => g.Child == child && g.Account == me).MaxAsync(g => (DateTimeOffset?)g.At);
        var glass = BrokenGlass.Break(
            acting.Partnership, child, me, acting.Writes.Organisation, await line.Roles(me), category, because, secondStep, last, acting.Now, TimetableDefinitions.WorkingDays);
        // That they ask is written and committed before anything answers: the rule that lets the glass break wants to see it.
        await db.OpenRecords([child], StatementWords.Of(category));
        db.BrokenGlasses.Add(glass);
        if (withoutOne) tell.Officer(child, glass.Id, "no-second-step", "The glass was broken by an account that has no second step");
        try
        {
            await db.Save($"Glass broken: {glass.Because}");
        }
        catch (DbUpdateException refused) when (refused.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.InsufficientPrivilege })
        {
            // There is no such record, or it is barred: that it was tried is written, and nobody is told which.
            db.ChangeTracker.Clear();
            throw new NothingToSeeException();
        }

        return (await db.OpenRecords([child], StatementWords.Of(category))).Single().Level == Level.Nothing ? throw new NothingToSeeException() : glass;
    }

    /// <summary>Reviews it.</summary>
    /// <exception cref="RuleException">It was reviewed, or the person is of the breaker's team or line, or has not the role for it.</exception>
    /// <exception cref="NothingToSeeException">There is no such broken glass that the person may know of.</exception>
    public async Task Review(Guid glass, GlassVerdict verdict, string? because)
    {
        var me = acting.By.Person;
        var roles = await line.Roles(me);
        BrokenGlass.RequireReviewer(roles);
        var broken = await db.BrokenGlasses.SingleOrDefaultAsync(g => g.Id == glass) ?? throw new NothingToSeeException();
        broken.Review(verdict, because, me, roles, await line.AreNear(me, broken.Account), acting.Now);
        tell.Person(broken.Account, broken.Child, broken.Id, "glass-review", "Your breaking of the glass was reviewed");
        if (verdict == GlassVerdict.NotJustified) tell.Officer(broken.Child, broken.Id, "incident", "Broken glass was found not justified: an incident is open");
        await db.Save("Broken glass reviewed");
    }

    /// <summary>What waits for a review.</summary>
    public Task<List<BrokenGlass>> ToReview() => db.BrokenGlasses.AsNoTracking().Where(g => g.ReviewedAt == null).OrderBy(g => g.ReviewBy).ToListAsync();

    /// <summary>Escalates what nobody reviewed in time, for the partnership of the session: to the manager's other line and the data protection officer.</summary>
    public async Task Escalate()
    {
        var now = acting.Now;
        foreach (var late in await db.BrokenGlasses.Where(g => g.ReviewedAt == null && g.EscalatedAt == null && g.ReviewBy <= now).ToListAsync())
        {
            late.EscalatedAt = now;
            tell.Officer(late.Child, late.Id, "glass-review-overdue", "Nobody has reviewed broken glass in time");
        }

        await db.Save("Review of broken glass is overdue");
    }
}
