using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Organisations that may have been entered twice: a manager merges them, or says that they are two.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class DuplicatesModel(FindDoubles find, FindOrganisations organisations, TellApart tellApart, ChangeOrganisation change, UndoNameChoice undo) : PageModel
{
    private const string Changed = "Somebody else decided on these two organisations while you were working. Their decision is shown on this page";

    [BindProperty]
    public Guid One { get; set; }

    [BindProperty]
    public Guid Other { get; set; }

    /// <summary>The version of the part that the person looked at.</summary>
    [BindProperty]
    public uint Version { get; set; }

    /// <summary>A decision on a name of a document.</summary>
    [BindProperty]
    public Guid Choice { get; set; }

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<NameChoice> Choices { get; private set; } = [];

    public IReadOnlyList<OrganisationPair> Pairs { get; private set; } = [];

    public IReadOnlyList<(ToldApart Decision, string One, string Other)> Apart { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Pairs = await find.All();
        Register = await organisations.Register();
        Choices = await find.Choices();
        Apart = [.. (await find.Apart()).Select(pair => (pair, NameOf(pair.One), NameOf(pair.Other)))];
    }

    public Task<IActionResult> OnPostApartAsync() => Decide(apart: true, "Marked as different organisations.");

    public Task<IActionResult> OnPostAgainAsync() => Decide(apart: false, "Decision undone. The two organisations are listed again if their names look alike.");

    /// <summary>One is a service or team of the other.</summary>
    public async Task<IActionResult> OnPostPartAsync()
    {
        Register = await organisations.Register();
        if (Register.Find(new OrganisationId(One)) is not { } part || Register.Find(new OrganisationId(Other)) is not { } whole) return NotFound();
        if (await this.Does(nameof(Other), () => change.Describe(part, Version, whole.Id, part.Code, Register), Changed))
        {
            this.Say($"{part.Name} is now a part of {whole.Name}.");
            return Redirect("/organisations/duplicates");
        }

        await OnGetAsync();
        return Page();
    }

    /// <summary>Undoes a decision on a name of a document.</summary>
    public async Task<IActionResult> OnPostForgetAsync()
    {
        if (await this.Does(nameof(Other), async () => this.Say(await undo.Undo(Choice) ? "Choice undone. The next document asks again." : "This choice was undone before."), Changed))
            return Redirect("/organisations/duplicates#names");
        await OnGetAsync();
        return Page();
    }

    private string NameOf(OrganisationId id) => Register.Find(id)?.Name ?? "An unknown organisation";

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
