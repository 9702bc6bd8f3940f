using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Tasks that access itself makes: reviews of broken glass, seals and restrictions. Asked in the scope of the system.</summary>
internal sealed class AccessTasks(GoldenThreadDb db, Tell tell, Acting acting, FindLine line)
{
    private const string None = "none";

    /// <summary>Where a task stands.</summary>
    /// <param name="State">due, overdue, done in time, done late; none where there is no such task.</param>
    /// <param name="Escalated">True where it went one step up.</param>
    /// <param name="For">Whose it is: people and organisations.</param>
    /// <param name="EscalatedTo">To whom it went.</param>
    /// <param name="Words">What stands beside it.</param>
    internal sealed record Standing(string State, bool Escalated, IReadOnlySet<Guid> For, IReadOnlySet<Guid> EscalatedTo, string Words);

    /// <summary>The state of a review at a moment; null for a kind that there is not.</summary>
    /// <param name="kind">seal review, restriction review or glass review.</param>
    /// <param name="of">The seal, restriction or glass.</param>
    /// <param name="at">The moment, in UTC.</param>
    public async Task<Standing?> State(string kind, Guid of, DateTimeOffset at) => kind switch
    {
        "glass review" => await Glass(await db.BrokenGlasses.AsNoTracking().SingleAsync(g => g.Id == of), at),
        "seal review" => Seal(await db.Seals.AsNoTracking().SingleAsync(s => s.Id == new SealId(of)), at),
        "restriction review" => await Restriction(await db.Restrictions.AsNoTracking().SingleAsync(r => r.Id == of), at),
        _ => null,
    };

    /// <summary>Tells those whose review of a seal or a restriction is overdue since today, for the partnership of the session, which is the system's.</summary>
    public async Task Remind()
    {
        var yesterday = acting.Today.AddDays(-1);
        foreach (var seal in await db.Seals.Where(s => s.ReviewDay == yesterday && s.LiftedAt == null).ToListAsync())
            await Once(seal.Openers, seal.Child, seal.Id.Value, "seal-review", "The review of a seal is overdue: keep it or lift it");
        foreach (var one in await db.Restrictions.Where(r => r.ReviewDay == yesterday && r.EndedAt == null).ToListAsync())
            await Once(one.Guardians, one.Child, one.Id, "restriction-review", "The review of a restriction is overdue: both guardians decide");
        await db.Save("Reviews that are overdue");
    }

    /// <summary>The moments after one and up to another at which such a review becomes overdue.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        var days = (await db.Seals.Where(s => s.ReviewDay != null && s.LiftedAt == null).Select(s => s.ReviewDay!.Value).ToListAsync())
            .Concat(await db.Restrictions.Where(r => r.EndedAt == null).Select(r => r.ReviewDay).ToListAsync());
        return [.. days.Select(d => new DateTimeOffset(LondonTime.Start(d.AddDays(1)), TimeSpan.Zero)).Where(m => m > after && m <= upTo)];
    }

    private async Task Once(IReadOnlyList<PersonId> people, ChildId child, Guid about, string kind, string text)
    {
        var since = acting.Now.AddDays(-1);
        if (await db.Notices.AnyAsync(n => n.About == about && n.Kind == kind && n.At > since)) return;
        foreach (var person in people) tell.Person(person, child, about, kind, text);
    }

    private static Standing Seal(Seal seal, DateTimeOffset at)
    {
        var whose = seal.Openers.Select(o => o.Value).Append(seal.Organisation.Value).ToHashSet();
        var state = seal.ReviewDay is not { } review || seal.At > at || seal.UntilDay < LondonTime.Day(at) ? None
            : seal.LiftedAt is { } lifted && lifted <= at ? (LondonTime.Day(lifted) <= review ? "done in time" : "done late")
            : LondonTime.Day(at) > review ? "overdue" : "due";
        return new Standing(state, false, whose, new HashSet<Guid>(), StatementWords.Of(seal.Kind));
    }

    private async Task<Standing> Restriction(Restriction one, DateTimeOffset at)
    {
        var guardians = one.Guardians.Select(g => g.Value).ToHashSet();
        var organisations = (await db.Accounts.Where(a => guardians.Contains(a.Id)).Select(a => a.Organisation).ToListAsync()).OfType<OrganisationId>().Select(o => o.Value);
        var state = one.At > at ? None : one.EndedAt is { } ended && ended <= at ? (LondonTime.Day(ended) <= one.ReviewDay ? "done in time" : "done late") : LondonTime.Day(at) > one.ReviewDay ? "overdue" : "due";
        return new Standing(state, false, guardians.Concat(organisations).ToHashSet(), new HashSet<Guid>(), one.Because);
    }

    // Whoever may review it: of neither the breaker's team nor line. The lead organisation's it is, too.
    private async Task<Standing> Glass(BrokenGlass glass, DateTimeOffset at)
    {
        var day = LondonTime.Day(at);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).Select(a => new { a.Id, a.Role, a.Organisation }).ToListAsync();
        var teams = await db.TeamMembers.AsNoTracking().Where(m => m.Account == glass.Account && m.FromDay <= day && (m.ToDay == null || m.ToDay >= day)).Select(m => m.Team).ToListAsync();
        var near = (await db.TeamMembers.AsNoTracking().Where(m => teams.Contains(m.Team)).Select(m => m.Account).ToListAsync())
            .Concat(await db.WorkerDuties.AsNoTracking().Where(d => d.Kind == DutyKind.ManagesTeam && d.Team != null && teams.Contains(d.Team.Value)).Select(d => d.Account).ToListAsync())
            .Concat(await db.Supervisions.AsNoTracking().Where(s => s.Worker == glass.Account).Select(s => s.Supervisor).ToListAsync()).Append(glass.Account).Select(p => p.Value).ToHashSet();
        var officers = accounts.Where(a => a.Role == Role.DataProtectionOfficer).Select(a => a.Id).ToHashSet();
        var others = await line.WhoMayKnow(glass.Child, accounts.Where(a => a.Role is Role.TeamManager or Role.IndependentChair && !near.Contains(a.Id)).Select(a => new PersonId(a.Id)));
        var whose = officers.Where(o => !near.Contains(o)).Concat(others.Select(p => p.Value))
            .Concat((await db.Involvements.AsNoTracking().Where(i => i.Child == glass.Child && i.Kind == InvolvementKind.Lead).ToListAsync()).Where(i => i.HoldsOn(day)).Select(i => i.Organisation.Value)).ToHashSet();
        var state = glass.At > at ? None : glass.ReviewedAt is { } done && done <= at ? (done < glass.ReviewBy ? "done in time" : "done late") : at < glass.ReviewBy ? "due" : "overdue";
        return new Standing(state, glass.EscalatedAt <= at, whose, officers, $"{StatementWords.Of(glass.Category)}: {glass.Because}");
    }
}
