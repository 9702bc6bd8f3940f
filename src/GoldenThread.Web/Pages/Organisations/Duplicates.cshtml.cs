using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Organisations that may have been entered twice: a manager merges them, or says that they are two.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class DuplicatesModel(FindDoubles find, FindOrganisations organisations, TellApart tellApart) : PageModel
{
    private const string Changed = "Somebody else decided on these two organisations while you were working. Their decision is shown on this page";

    [BindProperty]
    public Guid One { get; set; }

    [BindProperty]
    public Guid Other { get; set; }

    public IReadOnlyList<OrganisationPair> Pairs { get; private set; } = [];

    public IReadOnlyList<(ToldApart Decision, string One, string Other)> Apart { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Pairs = await find.All();
        var names = await organisations.Names();
        Apart = [.. (await find.Apart()).Select(pair => (pair, names[pair.One], names[pair.Other]))];
    }

    public Task<IActionResult> OnPostApartAsync() => Decide(apart: true, "Marked as different organisations.");

    public Task<IActionResult> OnPostAgainAsync() => Decide(apart: false, "Decision undone. The two organisations are listed again if their names look alike.");

    private async Task<IActionResult> Decide(bool apart, string said)
    {
        if (await organisations.One(One) is null || await organisations.One(Other) is null) return NotFound();
        if (await this.Does(nameof(Other), () => tellApart.Decide(new OrganisationId(One), new OrganisationId(Other), apart), Changed))
        {
            this.Say(said);
            return Redirect("/organisations/duplicates");
        }

        await OnGetAsync();
        return Page();
    }
}
