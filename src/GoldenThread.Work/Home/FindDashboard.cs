using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Home;

/// <summary>What the first page shows: figures of today, each counted as the list that holds what it counts.</summary>
internal sealed class FindDashboard(GoldenThreadDb db, Acting acting)
{
    /// <summary>The partnership.</summary>
    public Task<Partnership> Partnership() => db.Partnerships.AsNoTracking().SingleAsync();

    /// <summary>Name of the person's own organisation; null where they have none.</summary>
    public async Task<string?> Organisation() => acting.By.Organisation is { } organisation
        ? await db.Organisations.Where(one => one.Id == organisation).Select(one => one.Name).SingleOrDefaultAsync()
        : null;

    /// <summary>The first few actions that are asked for, what is due soonest first.</summary>
    public Task<IReadOnlyList<ActionRow>> First(ActionFilter filter, int most) => new ActionList(db).Page(filter, acting.Today, 1, most);

    /// <summary>How many actions are asked for.</summary>
    public Task<int> Count(ActionFilter filter) => new ActionList(db).Count(filter, acting.Today);

    /// <summary>How many recommendations are asked for.</summary>
    public Task<int> Count(RecommendationFilter filter) => new RecommendationList(db).Count(filter);

    /// <summary>How many recommendations stand at each level; a level at which none does is left out.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountByLevel() => new RecommendationList(db).CountByLevel(new RecommendationFilter());

    /// <summary>The same at the end of each month, and now.</summary>
    /// <param name="months">Of how many months.</param>
    public async Task<IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, int> Counts)>> OverTime(int months)
    {
        var days = await new RatingsOverTime(db).Ask(acting.Today, months);
        return
        [
            .. from one in days
               group one by one.Day into day
               select (day.Key, (IReadOnlyDictionary<string, int>)day.ToDictionary(one => one.Level, one => one.Count, StringComparer.Ordinal)),
        ];
    }

    /// <summary>How many returns wait for a decision.</summary>
    public Task<int> ReturnsThatWait() => db.Returns.CountAsync(one => one.State == ReturnState.Sent);
}
