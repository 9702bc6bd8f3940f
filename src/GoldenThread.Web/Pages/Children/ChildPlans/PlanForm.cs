using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A form that adds something to a child's plan, or gives it to somebody.</summary>
internal abstract class PlanForm(FindChild find, FindPlan plan, FindColleagues colleagues) : PlanPage(find, plan)
{
    /// <summary>Who may have something: people, teams and organisations.</summary>
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    /// <summary>What organisations are to a child, of those that there are.</summary>
    public IReadOnlyList<SelectListItem> Roles => [.. Plan.Kinds.Values.OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(k => new SelectListItem(Upper(PlanLines.Role(k)), k))];

    public static IEnumerable<SelectListItem> YesNo => [new("Yes", "yes"), new("No", "no")];

    protected async Task<bool> TakeForm(Guid id, string purpose)
    {
        if (!await TakePlan(id, purpose)) return false;
        var organisations = await colleagues.Organisations();
        Organisations = [new("Choose", ""), .. organisations.Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        Owners =
        [
            new("Choose", ""), .. (await colleagues.Everybody()).Select(c => new SelectListItem($"{c.Name}, {c.Organisation}", c.Person.Value.ToString())),
            .. Plan.Child.Teams.OrderBy(t => t.Value, StringComparer.CurrentCulture).Select(t => new SelectListItem($"Team: {t.Value}", t.Key.Value.ToString())),
            .. organisations.Select(o => new SelectListItem($"Organisation: {o.Name}", o.Id.Value.ToString())),
        ];
        return true;
    }

    protected static string Upper(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
