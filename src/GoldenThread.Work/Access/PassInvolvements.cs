using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>An involvement whose worker leaves, moves or is locked passes to its team the same day.</summary>
internal sealed class PassInvolvements(AsSystem system, Acting acting, Tell tell, FindLine line)
{
    /// <summary>Passes all that somebody holds.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="because">Why.</param>
    public async Task Of(PersonId worker, string because)
    {
        var (day, managers) = (acting.Today, await line.ManagersOf(worker, acting.Today));
        await system.Save(
            async within =>
            {
                foreach (var held in await within.Involvements.Where(i => i.Worker == worker && (i.ToDay == null || i.ToDay >= day)).ToListAsync())
                {
                    held.PassToTeam();
                    foreach (var manager in managers) tell.Person(within, manager, held.Child, held.Id, "involvement-passed", "A worker's involvement has passed to your team: name who takes it");
                }
            },
            because);
    }
}
