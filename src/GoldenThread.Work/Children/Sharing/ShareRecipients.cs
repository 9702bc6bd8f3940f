using GoldenThread.Access.Sharing;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.Sharing;

/// <summary>Who the ids of organisations and people are.</summary>
internal sealed class ShareRecipients(AsSystem system)
{
    /// <summary>The recipients; whatever is neither is left out, so that nothing is shared with nobody.</summary>
    public Task<IReadOnlyList<ShareRecipient>> Of(IEnumerable<Guid> ids) => system.Do<IReadOnlyList<ShareRecipient>>(async s =>
    {
        var (all, here) = (ids.Distinct().ToList(), new List<ShareRecipient>());
        var organisations = (await s.Organisations.IgnoreAutoIncludes().AsNoTracking().Select(o => o.Id).ToListAsync()).ToHashSet();
        var people = await s.Accounts.AsNoTracking().Where(a => all.Contains(a.Id) && a.EndedAt == null && a.Organisation != null).Select(a => new { a.Id, a.Organisation }).ToListAsync();
        foreach (var id in all)
            if (organisations.Contains(new OrganisationId(id))) here.Add(new ShareRecipient(id, new OrganisationId(id), null));
            else if (people.Find(p => p.Id == id) is { } person) here.Add(new ShareRecipient(id, person.Organisation!.Value, new PersonId(id)));
        return here;
    });
}
