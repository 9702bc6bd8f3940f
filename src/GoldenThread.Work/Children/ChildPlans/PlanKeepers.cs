using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Who keeps a child's plan: the lead professional, supervisors, team managers and chairs. Everybody else who works with the child proposes.</summary>
internal sealed class PlanKeepers(GoldenThreadDb db, Acting acting, OpenRecord open, FindLine line)
{
    private static readonly Role[] Keepers = [Role.Supervisor, Role.TeamManager, Role.IndependentChair];

    /// <summary>True where the person keeps the plans of all these children; their records are opened to write. Broken glass keeps none.</summary>
    /// <param name="children">Whose plans.</param>
    /// <param name="under">The seal under which something is written: that the record was opened for it is sealed with it.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see of one of them.</exception>
    public async Task<bool> Keeps(IReadOnlyCollection<ChildId> children, SealId? under = null)
    {
        if (acting.IsSystem) return true;
        var opened = await open.All(children, "To write", null, under);
        foreach (var one in opened)
            if (!await Keeps(one)) return false;
        return true;
    }

    /// <summary>True where the person keeps the plan of a record that they have opened.</summary>
    public async Task<bool> Keeps(Opened opened)
    {
        if (opened.Level < Level.Plan || opened.Ground == Ground.BreakGlass) return false;
        var (me, today) = (acting.By.Person, acting.Today);
        if (Keepers.Contains(acting.By.Role) || (await line.Roles(me)).Any(Keepers.Contains)) return true;
        var leads = await db.Involvements.AsNoTracking().Where(i => i.Child == opened.Child && i.Kind == InvolvementKind.Lead && i.FromDay <= today && (i.ToDay == null || i.ToDay >= today)).ToListAsync();
        if (leads.Exists(l => l.Worker == me)) return true;
        var teams = leads.Where(l => l.Worker is null).Select(l => l.Team).OfType<TeamId>().ToList();
        return teams.Count > 0 && await db.TeamMembers.AsNoTracking().AnyAsync(m => m.Account == me && teams.Contains(m.Team) && m.FromDay <= today && (m.ToDay == null || m.ToDay >= today));
    }
}
