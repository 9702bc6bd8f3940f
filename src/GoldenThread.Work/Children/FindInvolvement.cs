using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Finds the involvement that somebody means.</summary>
internal sealed class FindInvolvement(GoldenThreadDb db, Acting acting, OpenRecord open)
{
    /// <summary>The involvement of a worker, or of an organisation, that goes on.</summary>
    /// <exception cref="NothingToSeeException">There is none that the person may see.</exception>
    public async Task<Guid> Of(ChildId child, PersonId? worker, OrganisationId? organisation)
    {
        await open.Act(child);
        var today = acting.Today;
        var goesOn = await db.Involvements.AsNoTracking().Where(i => i.Child == child && (i.ToDay == null || i.ToDay >= today) && (worker == null ? i.Organisation == organisation : i.Worker == worker))
            .OrderBy(i => i.FromDay).ToListAsync();
        return goesOn.Count > 0 ? goesOn[0].Id : throw new RuleException("There is no such involvement now");
    }
}
