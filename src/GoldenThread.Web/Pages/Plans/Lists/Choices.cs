using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>What a list can be narrowed to, as answers to choose from.</summary>
internal sealed record Choices(
    IReadOnlyList<SelectListItem> Plans, IReadOnlyList<SelectListItem> Organisations, IReadOnlyList<SelectListItem> Themes,
    IReadOnlyList<SelectListItem> Ratings, IReadOnlyList<SelectListItem> Aspects, IReadOnlyList<SelectListItem> Activities)
{
    public static Choices Of(PlanChoices known) => new(
        [All("All plans"), .. known.Plans.Select(plan => new SelectListItem($"{plan.Reference}: {plan.Title.Beginning(60)}", plan.Id.Value.ToString()))],
        [
            All("All organisations"), .. known.Organisations.Select(
                one => new SelectListItem(one.Ended ? $"{one.Name} (ended)" : one.Name, one.Id.Value.ToString())),
        ],
        [All("All themes"), .. Web.Themes.Items.Select(theme => new SelectListItem(theme.Text, theme.Value))],
        [
            All("All ratings"), .. known.Scale.Levels.Select(level => new SelectListItem(level.Name, level.Key)),
            new SelectListItem("Not rated", ActionFilter.Unrated),
        ],
        [.. Enum.GetValues<Aspect>().Select(aspect => new SelectListItem(aspect.Words(), aspect.ToString()))],
        [All("All activity"), .. Enum.GetValues<Activity>().Select(activity => new SelectListItem(activity.Words(), activity.ToString()))]);

    private static SelectListItem All(string words) => new(words, "");
}
