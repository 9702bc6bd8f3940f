using GoldenThread.Access;
using GoldenThread.Web.Accounts;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Opens a record in an emergency, for four hours, after signing in again.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
[AskAgain]
internal sealed class GlassModel(BreakGlass glass, Confirmation confirmation) : PageModel
{
    [BindProperty]
    public GlassCategory? Category { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Code")]
    public string? Code { get; set; }

    /// <summary>True where the account has an authenticator app, whose code is asked for.</summary>
    public bool AsksCode { get; private set; }

    public static IEnumerable<SelectListItem> Categories => Enum.GetValues<GlassCategory>().Select(c => new SelectListItem(StatementWords.AtHead(StatementWords.Of(c)), c.ToString()));

    public async Task OnGetAsync() => AsksCode = await confirmation.HasSecondStep();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        AsksCode = await confirmation.HasSecondStep();
        if (Category is not { } category) ModelState.AddModelError(nameof(Category), "Choose the reason from the list");
        else if (ModelState.IsValid && (Because ?? "").Trim().Length < BrokenGlass.ShortestReason) ModelState.AddModelError(nameof(Because), $"Enter a reason of at least {BrokenGlass.ShortestReason} characters");
        // Who comes here has just proved who they are: the page asks for it. The code is the second step; where an account has none, the officer is told.
        else if (ModelState.IsValid && AsksCode && await confirmation.ByCode(HttpContext, Code) != Proof.Right) ModelState.AddModelError(nameof(Code), "Enter a new code. This one is wrong or has already been used");
        else if (ModelState.IsValid && await this.Does(nameof(Because), () => glass.Break(new ChildId(id), category, Because, secondStep: true, withoutOne: !AsksCode))) return Redirect($"/children/{id}");
        return Page();
    }
}
