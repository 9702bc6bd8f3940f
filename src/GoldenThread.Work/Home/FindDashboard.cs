using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Home;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Home;

/// <summary>What the first page shows: figures of today, each the same as the list that holds what it counts.</summary>
internal sealed class FindDashboard(GoldenThreadDb db, Acting acting)
{
    /// <summary>The partnership.</summary>
    public Task<Partnership> Partnership() => db.Partnerships.AsNoTracking().SingleAsync();

    /// <summary>Name of the person's own organisation; null where they have none.</summary>
    public async Task<string?> Organisation() => acting.By.Organisation is { } organisation
        ? await db.Organisations.Where(one => one.Id == organisation).Select(one => one.Name).SingleOrDefaultAsync()
        : null;

    /// <summary>The few actions that are overdue the longest.</summary>
    public Task<IReadOnlyList<ActionRow>> LongestOverdue(int most) => new ActionList(db).LongestOverdue(acting.Today, most);

    /// <summary>The figures of the whole partnership.</summary>
    /// <param name="soon">The last day on which something is due soon.</param>
    /// <param name="months">Of how many months the ratings are shown.</param>
    /// <param name="since">The day from whose beginning on changes are counted; null for none.</param>
    public Task<PlanFigures> Figures(DateOnly soon, int months, DateOnly? since) => new FigureSums(db).Ask(acting.Today, soon, months, since);

    /// <summary>Those of the person's own organisation.</summary>
    /// <param name="soon">The last day on which something is due soon.</param>
    public Task<PlanFigures> OwnFigures(DateOnly soon) => new FigureSums(db).Own(acting.Today, soon);
}
