using GoldenThread.Access;
using GoldenThread.Web.Accounts;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Opens a record in an emergency, for four hours, after signing in again.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
[AskAgain]
internal sealed class GlassModel(BreakGlass glass) : PageModel
{
    [BindProperty]
    public GlassCategory? Category { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public static IEnumerable<SelectListItem> Categories => Enum.GetValues<GlassCategory>().Select(c => new SelectListItem(StatementWords.Of(c), c.ToString()));

    public void OnGet()
    {
        // Nothing is open yet.
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Category is not { } category) ModelState.AddModelError(nameof(Category), "Choose the reason from the list");
        // Who comes here has just signed in again: the page asks for it.
        else if (ModelState.IsValid && await this.Does(nameof(Because), () => glass.Break(new ChildId(id), category, Because, secondStep: true))) return Redirect($"/children/{id}");
        return Page();
    }
}
