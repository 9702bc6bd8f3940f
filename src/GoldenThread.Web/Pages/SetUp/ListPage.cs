using GoldenThread.Web.Files;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>
/// A list that is looked at, corrected in place, and taken in whole or not at all. The list is kept in the form itself meanwhile: what nobody takes in leaves
/// nothing behind.
/// </summary>
/// <typeparam name="TFound">What becomes of a line.</typeparam>
internal abstract class ListPage<TFound>(TakeListsIn take) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Report, "List")]
    public string? List { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<TFound> Found { get; private set; } = [];

    public ListLook Looked => Found.Count == 0 ? ListLook.Nothing : Shown();

    public bool CanTake => Found.Count > 0 && !Looked.Lines.Any(line => line.IsFault);

    protected TakeListsIn Take => take;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellation)
    {
        // The list of the other form is not part of this one.
        if (Upload is null) ModelState.AddModelError(nameof(Upload), "Choose a file");
        else if (await this.Does(nameof(Upload), async () => List = await take.Text(Upload.Given(), cancellation)))
        {
            ModelState.Remove(nameof(List));
            await LookAt(nameof(Upload), cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid) await LookAt(nameof(List), cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        string? done = null;
        if (ModelState.IsValid && await this.Does(nameof(List), async () => done = await TakeIn(List ?? "", cancellation)))
        {
            this.Say(done!);
            return Redirect("/administration/setup");
        }

        if (ModelState.TryGetValue(nameof(List), out var list) && list.Errors.Count > 0 && List?.Length <= Longest.Report) await Quietly(cancellation);
        return Page();
    }

    protected abstract Task<IReadOnlyList<TFound>> Look(string list, CancellationToken cancellation);

    protected abstract Task<string> TakeIn(string list, CancellationToken cancellation);

    protected abstract ListLook Shown();

    private Task<bool> LookAt(string question, CancellationToken cancellation) =>
        this.Does(question, async () => Found = await Look(List ?? "", cancellation));

    // What is wrong was said already; which lines are meant is shown with it.
    private async Task Quietly(CancellationToken cancellation)
    {
        try
        {
            Found = await Look(List ?? "", cancellation);
        }
        catch (RuleException)
        {
            Found = [];
        }
    }
}
