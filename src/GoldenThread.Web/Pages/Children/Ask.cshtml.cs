using GoldenThread.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Asks to see a record. What is answered here is the same whether there is one.</summary>
[Authorize(May.OpenRecords)]
[ShowsNoRecord]
internal sealed class AskModel(AskToSee ask) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key)]
    public string Purpose { get; set; } = "assessment";

    [BindProperty]
    public Level Level { get; set; } = Level.Plan;

    [BindProperty]
    public int Days { get; set; } = 5;

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public bool Urgent { get; set; }

    public static IEnumerable<SelectListItem> Purposes => new[] { "direct work", "assessment", "investigation", "meeting", "review" }.Select(p => new SelectListItem(p, p));

    public static IEnumerable<SelectListItem> Levels => new[] { Level.KnownTo, Level.Plan, Level.Record }.Select(l => new SelectListItem(l.InWords(), l.ToString()));

    public void OnGet()
    {
        // Nothing is asked yet.
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => ask.Ask(new ChildId(id), Purpose, Because ?? "", Level, Days, Urgent))) return Page();
        this.Say("Your request was sent.");
        return Redirect("/children");
    }
}
