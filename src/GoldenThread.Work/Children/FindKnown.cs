using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What each organisation had recorded, been told, opened, or within reach at a moment. The four are never added up.</summary>
internal sealed class FindKnown(AsSystem system, Acting acting)
{
    /// <summary>For somebody who has opened the record. Readings under a silent seal count for those who may open it.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="moment">The moment, in UTC.</param>
    /// <param name="organisations">Which organisations.</param>
    public Task<Knowledge> Of(ChildId child, DateTimeOffset moment, IReadOnlyCollection<OrganisationId> organisations)
    {
        var (me, now) = (acting.Person, acting.Now);
        return system.Do(async db =>
        {
            var known = await Whole(db, child, moment, organisations);
            var hidden = known.Seals.Values.Where(s => s.OthersSee == OthersSee.Silent && s.ClosedAt(now) && !(me is { } viewer && s.Openers.Contains(viewer))).Select(s => s.Id).ToHashSet();
            return hidden.Count == 0 ? known : new Knowledge
            {
                Moment = known.Moment,
                Statements = known.Statements,
                Workers = known.Workers,
                Readings = (await Readings(db, child, moment)).Where(r => r.Seal is not { } seal || !hidden.Contains(seal)).ToLookup(r => r.Organisation, r => r.Reading),
                Levels = known.Levels,
                Teams = known.Teams,
                Seals = known.Seals,
                Limits = known.Limits,
                Shares = known.Shares,
            };
        });
    }

    /// <summary>For the system.</summary>
    public static async Task<Knowledge> Whole(GoldenThreadDb db, ChildId child, DateTimeOffset moment, IReadOnlyCollection<OrganisationId> organisations)
    {
        var of = organisations.Select(o => (OrganisationId?)o).ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => of.Contains(a.Organisation)).Select(a => new { a.Id, a.Organisation, a.Role, a.EndedAt }).ToListAsync();
        var people = accounts.Select(a => new PersonId(a.Id)).ToList();
        return new Knowledge
        {
            Moment = moment,
            Statements = (await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= moment).ToListAsync()).ToLookup(s => s.Number),
            Workers = accounts.ToDictionary(a => new PersonId(a.Id), a => new Worker(new PersonId(a.Id), a.Organisation, a.Role, a.EndedAt)),
            Readings = (await Readings(db, child, moment)).ToLookup(r => r.Organisation, r => r.Reading),
            Levels = await DecidedAccess.OfAll(db, people, child, moment),
            Teams = (await db.TeamMembers.AsNoTracking().Where(m => people.Contains(m.Account)).ToListAsync()).ToLookup(m => m.Account),
            Seals = await db.Seals.AsNoTracking().Where(s => s.Child == child).ToDictionaryAsync(s => s.Id),
            Limits = await db.StatementLimits.AsNoTracking().Where(l => l.Child == child).ToDictionaryAsync(l => l.Id),
            Shares = await db.StatementShares.AsNoTracking().Where(s => s.Child == child && s.At <= moment).ToListAsync(),
        };
    }

    private static async Task<IReadOnlyList<(OrganisationId? Organisation, SealId? Seal, RecordReading Reading)>> Readings(GoldenThreadDb db, ChildId child, DateTimeOffset moment) =>
    [
        .. (await db.Openings.AsNoTracking().Where(o => o.Child == child && o.At <= moment && o.Level >= Level.Own).Select(o => new { o.Organisation, o.Seal, o.Person, o.Level, o.At }).ToListAsync())
            .Select(o => (o.Organisation, o.Seal, new RecordReading(o.Person, o.Level, o.At))),
    ];
}
