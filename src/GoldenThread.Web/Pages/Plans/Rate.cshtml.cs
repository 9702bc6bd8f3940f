using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>Rates a recommendation or an action. What proof is missing is said; a manager may overrule, with a reason.</summary>
[Authorize(May.RatePlans)]
[ShowsNoRecord]
internal sealed class RateModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    public Aspect Aspect { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a rating")]
    public string? Level { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say why you give this rating")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text, "Reason to overrule")]
    public string? Overrule { get; set; }

    public RatingScale Scale { get; private set; } = null!;

    public Standing Standing { get; private set; } = null!;

    public string Thing { get; private set; } = "";

    public string Address { get; private set; } = "";

    public (string Text, string Href)[] WayBack { get; private set; } = [];

    /// <summary>True where the rating that was asked for lacks proof: only then is the overruling reason asked for.</summary>
    public bool AsksForOverruling { get; private set; }

    public IEnumerable<SelectListItem> Levels => Scale.Levels.Select(l => new SelectListItem(l.Name, l.Key) { Group = new SelectListGroup { Name = l.Meaning } });

    public static IEnumerable<SelectListItem> Aspects => Enum.GetValues<Aspect>().Select(a => new SelectListItem(a.Words(), a.ToString()));

    public async Task<IActionResult> OnGetAsync(string things, Guid id) => await Find(things, id) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string things, Guid id)
    {
        if (await Find(things, id) is not { } rate) return NotFound();
        if (Scale.Find(Level) is not { } level)
        {
            if (Level is not null) ModelState.AddModelError(nameof(Level), "Choose a rating");
            return Page();
        }

        AsksForOverruling = Rating.Missing(Standing, level, Aspect).Count > 0;
        if (!ModelState.IsValid) return Page();
        try
        {
            rate(level);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, AsksForOverruling ? nameof(Overrule) : nameof(Level));
            return Page();
        }

        await db.Save(Because);
        this.Say($"{Thing} is rated “{level.Name}”.");
        return Redirect(Address);
    }

    private async Task<Action<RatingLevel>?> Find(string things, Guid id)
    {
        var by = find.Actor(User);
        if (things == "recommendations" && await find.Recommendation(id) is { } found)
        {
            (Scale, Standing, Thing, Address, WayBack) = (found.Scale, found.Recommendation.Standing, found.Name, Addresses.Recommendation(found.Recommendation.Id), found.WayBack(included: true));
            return level => found.Recommendation.Rate(level, Aspect, Because, by, Overrule);
        }

        if (things == "actions" && await find.Action(id) is { } action)
        {
            (Scale, Standing, Thing, Address, WayBack) = (action.Scale, action.Action.Standing, "The action", Addresses.Action(action.Action.Id), action.WayBack(included: true));
            return level => action.Action.Rate(level, Aspect, Because, by, Overrule);
        }

        return null;
    }
}
