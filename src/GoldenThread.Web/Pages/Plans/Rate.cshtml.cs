using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>Rates a recommendation or an action. What proof is missing is said; a manager may overrule, with a reason.</summary>
[Authorize(May.RatePlans)]
[ShowsNoRecord]
internal sealed class RateModel(FindPlans find, GiveRating rating) : PageModel
{
    [BindProperty]
    public Aspect Aspect { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a rating")]
    public string? Level { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a reason for the rating")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text, "Reason for overruling")]
    public string? Overrule { get; set; }

    public IRatedInPlan Found { get; private set; } = null!;

    public string Thing => Found.Called;

    public string Heading => $"Rate {char.ToLowerInvariant(Thing[0])}{Thing[1..]}";

    /// <summary>True where the rating that was asked for lacks proof: only then is the overruling reason asked for.</summary>
    public bool AsksForOverruling { get; private set; }

    public IEnumerable<SelectListItem> Levels =>
        Found.Scale.Levels.Select(l => new SelectListItem(l.Name, l.Key) { Group = new SelectListGroup { Name = l.Meaning } });

    public static IEnumerable<SelectListItem> Aspects => Enum.GetValues<Aspect>().Select(a => new SelectListItem(a.Words(), a.ToString()));

    public async Task<IActionResult> OnGetAsync(string things, Guid id) => await Find(things, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string things, Guid id)
    {
        if (!await Find(things, id)) return NotFound();
        if (Found.Scale.Find(Level) is not { } level)
        {
            if (Level is not null) ModelState.AddModelError(nameof(Level), "Choose a rating");
            return Page();
        }

        AsksForOverruling = (await rating.Missing(Found.Rated, level, Aspect)).Count > 0;
        if (!ModelState.IsValid) return Page();
        var question = AsksForOverruling ? nameof(Overrule) : nameof(Level);
        if (!await this.Does(question, () => rating.Give(Found.Rated, level, Aspect, Because, Overrule))) return Page();
        this.Say($"{Thing} is rated “{level.Name}”.");
        return Redirect(Found.Address);
    }

    private async Task<bool> Find(string things, Guid id)
    {
        if (await find.Rated(things, id) is not { } found) return false;
        Found = found;
        return true;
    }
}
