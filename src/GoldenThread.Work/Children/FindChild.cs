using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What a child's pages show, once the record is open.</summary>
internal sealed class FindChild(GoldenThreadDb db, Acting acting, OpenRecord open, FindAround around)
{
    /// <summary>Opens the record, and finds what the level shows.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="known">What was recorded later is left out; null for now.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    public async Task<ChildShown> Show(ChildId child, string purpose, DateTimeOffset? known = null)
    {
        var opened = await open.Read(child, purpose);
        var moment = known ?? acting.Now;
        if (opened.Level == Level.KnownTo) return ChildShown.KnownToAlone(opened, await WhoKnows.Of(db, child));
        var record = await db.ChildRecords.AsNoTracking().SingleAsync(r => r.Child == child);
        var statements = await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= moment).OrderBy(s => s.Happened).ThenBy(s => s.Id).ToListAsync();
        var people = await db.Appearances.AsNoTracking().Where(a => a.Child == child && a.At <= moment).ToListAsync();
        var organisations = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        var workers = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => new PersonId(a.Id), a => a.FullName);
        var mother = statements.Where(s => s is { Fact: FactKind.ParentOf, IsSo: true } && s.Other?.Value == child.Value).Select(s => s.About).FirstOrDefault();
        var shown = new ChildShown(opened, record, statements, people, Heading.Words(record, statements, people.FirstOrDefault(p => p.Individual == mother)?.Description, LondonTime.Day(moment), moment))
        {
            Marks = await SealMarks.In(db, child),
            AlsoAround = opened.Level >= Level.Plan ? await Storage.Access.AlsoAround.In(db, child) : [],
            Involvements = opened.Level >= Level.Plan ? await db.Involvements.AsNoTracking().Where(i => i.Child == child && (i.Recorded == null || i.Recorded <= moment)).OrderBy(i => i.FromDay).ThenBy(i => i.Id).ToListAsync() : [],
            Organisations = organisations,
            Workers = workers,
            Known = moment,
        };
        // Adults whom nobody has seen stand at the head of every page (P:4.5, ADS14 R5).
        return opened.Level >= Level.Plan && (await around.Of(shown, LondonTime.Day(moment))).UnseenInWords is { } unseen ? shown with { Heading = $"{shown.Heading}, {unseen}" } : shown;
    }

    /// <summary>Who has opened the record, the newest first; for those who see its plan.</summary>
    public Task<List<Opening>> Openings(ChildId child) => db.Openings.AsNoTracking().Where(o => o.Child == child).OrderByDescending(o => o.At).Take(200).ToListAsync();

    /// <summary>The children of the person who is signed in; that they are shown is written first.</summary>
    public Task<IReadOnlyList<Headline>> Mine(ChildId? after = null, int most = 50) => ChildrenShown.Mine(db, after, most);
}
