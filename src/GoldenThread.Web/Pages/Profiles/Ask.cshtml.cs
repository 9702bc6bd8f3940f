using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Asks another organisation what it knows of a factor, with the basis on which it is asked.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AskModel(FindChild find, FindProfile profiles, AskOthers ask, Acting acting) : FactorPage(find, profiles, acting)
{
    private readonly Acting acting = acting;

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Basis")]
    public string? Basis { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Your question")]
    public string? What { get; set; }

    public IEnumerable<SelectListItem> Organisations => Child.Organisations.Where(o => o.Key != acting.By.Organisation).OrderBy(o => o.Value, StringComparer.CurrentCulture)
        .Select(o => new SelectListItem(o.Value, o.Key.Value.ToString())).Prepend(new SelectListItem("Choose", ""));

    public IEnumerable<SelectListItem> Bases => ask.Bases.Select(b => new SelectListItem(ProfileModel.Upper(b), b));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Open(id, "Direct work") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Open(id, "To write")) return Nothing();
        if (Organisation is null) ModelState.AddModelError(nameof(Organisation), "Choose the organisation");
        if (!ModelState.IsValid || !await this.Does(nameof(What), () => ask.Ask([new ChildId(id)], new QuestionContent(What, Organisation is { } to ? new OrganisationId(to) : null) { Basis = Basis, Factor = Shown.Factor.Id }, about: Shown.Person))) return Page();
        this.Say("Question sent.");
        return Redirect($"{Address}/profile");
    }
}
