using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access.Sharing;

/// <summary>Ends shares before their last day, with the access that they gave, and tells those with whom something was shared.</summary>
internal sealed class EndShares(Acting acting, WhoIsTold told, Tell tell)
{
    /// <summary>Ends them, as a part of what is being saved, in the scope of the system.</summary>
    /// <param name="db">The piece of work.</param>
    /// <param name="shares">Those that have not ended, as they are kept.</param>
    /// <param name="because">Why.</param>
    /// <param name="text">What the recipients are told, without a name.</param>
    /// <param name="about">What the notice is about.</param>
    public async Task In(GoldenThreadDb db, IReadOnlyList<StatementShare> shares, string because, string text, Guid about)
    {
        var ids = shares.Select(s => (Guid?)s.Id).ToList();
        foreach (var grant in await db.AccessGrants.Where(g => g.Kind == GrantKind.Share && ids.Contains(g.Of) && g.EndedAt == null).ToListAsync()) grant.EndedAt = acting.Now;
        foreach (var share in shares)
        {
            share.End(acting.Now, because);
            foreach (var person in await Told(db, share)) tell.Person(db, person, share.Child, about, "share-ended", text);
        }
    }

    // Those to whom it was told, and those of the organisation who opened the record while it lasted.
    private async Task<IReadOnlyCollection<PersonId>> Told(GoldenThreadDb db, StatementShare share)
    {
        var (recipients, since) = (share.Recipients.ToList(), share.At);
        var people = await db.Accounts.AsNoTracking().Where(a => recipients.Contains(a.Id)).Select(a => a.Id).ToListAsync();
        var all = people.Select(p => new PersonId(p)).ToHashSet();
        foreach (var organisation in recipients.Except(people).Select(r => new OrganisationId(r)))
        {
            all.UnionWith(await told.Of(organisation, share.Child));
            all.UnionWith(await db.Openings.AsNoTracking().Where(o => o.Child == share.Child && o.Organisation == organisation && o.At >= since && o.Level > Level.Nothing).Select(o => o.Person).Distinct().ToListAsync());
        }

        return all;
    }
}
