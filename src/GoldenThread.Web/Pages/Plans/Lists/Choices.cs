using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>What a list can be narrowed to, as answers to choose from.</summary>
internal sealed record Choices(
    IReadOnlyList<SelectListItem> Plans, IReadOnlyList<SelectListItem> Organisations, IReadOnlyList<SelectListItem> Themes,
    IReadOnlyList<SelectListItem> Ratings, IReadOnlyList<SelectListItem> Aspects, IReadOnlyList<SelectListItem> Activities)
{
    public static async Task<Choices> Of(GoldenThreadDb db, RatingScale scale)
    {
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.State != PlanState.Withdrawn).OrderBy(plan => plan.Reference).Select(plan => new { plan.Id, plan.Reference, plan.Title }).ToListAsync();
        var organisations = await db.Organisations.AsNoTracking().IgnoreAutoIncludes().OrderBy(one => one.Name).Select(one => new { one.Id, one.Name, one.Ended }).ToListAsync();
        return new Choices(
            [All("Every plan"), .. plans.Select(plan => new SelectListItem($"{plan.Reference}: {plan.Title.Beginning(60)}", plan.Id.Value.ToString()))],
            [All("Every organisation"), .. organisations.Select(one => new SelectListItem(one.Ended is null ? one.Name : $"{one.Name} (ended)", one.Id.Value.ToString()))],
            [All("Every theme"), .. Web.Themes.Items.Select(theme => new SelectListItem(theme.Text, theme.Value))],
            [All("Every rating"), .. scale.Levels.Select(level => new SelectListItem(level.Name, level.Key)), new SelectListItem("Not rated", ActionFilter.Unrated)],
            [.. Enum.GetValues<Aspect>().Select(aspect => new SelectListItem(aspect.Words(), aspect.ToString()))],
            [All("Every activity"), .. Enum.GetValues<Activity>().Select(activity => new SelectListItem(activity.Words(), activity.ToString()))]);
    }

    private static SelectListItem All(string words) => new(words, "");
}
