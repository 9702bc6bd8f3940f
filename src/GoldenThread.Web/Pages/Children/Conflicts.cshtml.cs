using GoldenThread.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Conflicts of the people of one's organisation, and the second person who ends one.</summary>
[Authorize(May.ManageTeams)]
[ShowsNoRecord]
internal sealed class ConflictsModel(DeclareConflict declare) : PageModel
{
    [BindProperty]
    public Guid Of { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<(Conflict Conflict, string Name)> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await declare.OfMyPeople();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await this.Does(nameof(Because), () => declare.End(Of, Because)))
        {
            this.Say("Conflict ended.");
            return Redirect("/conflicts");
        }

        All = await declare.OfMyPeople();
        return Page();
    }
}
