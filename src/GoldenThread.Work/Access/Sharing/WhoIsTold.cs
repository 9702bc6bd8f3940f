using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access.Sharing;

/// <summary>Whom of an organisation something about a child is told, so that it is told to somebody and not to everybody.</summary>
internal sealed class WhoIsTold(AsSystem system, FindLine line, Acting acting)
{
    /// <summary>Those who work with the child today; where nobody does, the organisation's safeguarding leads; where it has none, its duty teams. Nobody who is too near.</summary>
    public async Task<IReadOnlyList<PersonId>> Of(OrganisationId organisation, ChildId child)
    {
        var today = acting.Today;
        var involved = await Involved(organisation, child);
        if (involved.Count > 0) return await line.WhoMayKnow(child, involved);
        var leads = await line.WhoMayKnow(child, await line.SafeguardingLeadsOf(organisation));
        return leads.Count > 0 ? leads : await line.WhoMayKnow(child, await line.DutyOf(organisation, today));
    }

    /// <summary>The workers of an organisation who work with a child today.</summary>
    public Task<List<PersonId>> Involved(OrganisationId organisation, ChildId child) => system.Do(async s =>
    {
        var today = acting.Today;
        var all = await s.Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == organisation && i.FromDay <= today && (i.ToDay == null || i.ToDay >= today)).ToListAsync();
        return all.Select(i => i.Worker).OfType<PersonId>().Distinct().ToList();
    });
}
