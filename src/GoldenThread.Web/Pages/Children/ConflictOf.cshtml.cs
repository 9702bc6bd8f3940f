using GoldenThread.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Declares one's own conflict, or notes a colleague's. Nothing of the record stands here.</summary>
[Authorize(May.OpenRecords)]
[ShowsNoRecord]
internal sealed class ConflictOfModel(DeclareConflict declare, OwnAddresses addresses, FindColleagues colleagues, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty]
    public Guid? Worker { get; set; }

    [BindProperty]
    public ConflictKind? Kind { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public bool MayNote => acting.By.Role is Role.Supervisor or Role.TeamManager or Role.IndependentChair;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<ConflictKind>().Select(k => new SelectListItem(StatementWords.AtHead(StatementWords.Of(k)), k.ToString()));

    public Task OnGetAsync(Guid id) => Load();

    public async Task<IActionResult> OnPostAsync(Guid id, string act)
    {
        await Load();
        var child = new ChildId(id);
        if (act == "none")
        {
            if (!await this.Does(nameof(Because), () => addresses.SayNoConflict(child, Because))) return Page();
            return Redirect($"/children/{id}");
        }

        if (Kind is not { } kind) ModelState.AddModelError(nameof(Kind), "Choose what they are to the child");
        else if (ModelState.IsValid && await this.Does(nameof(Kind), () => declare.Declare(child, Worker is { } worker ? new PersonId(worker) : null, kind)))
        {
            this.Say("The conflict was recorded.");
            return Redirect("/children");
        }

        return Page();
    }

    private async Task Load() => Workers = MayNote ? [new("Me", ""), .. (await colleagues.Own()).Where(c => c.Person != acting.By.Person).Select(c => new SelectListItem(c.Name, c.Person.Value.ToString()))] : [];
}
