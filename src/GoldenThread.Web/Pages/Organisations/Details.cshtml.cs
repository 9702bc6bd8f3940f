using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Which organisation one is a service or team of, and its official code.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class DetailsModel(FindOrganisations find, FindDoubles doubles, FindOfficialNames official, ChangeOrganisation change) : PageModel
{
    private const string Itself = "itself";
    private const string Another = "another";

    /// <summary>The id of the organisation that it belongs to, or that it stands by itself, or that another is named.</summary>
    [BindProperty]
    [UpTo(Longest.Key, "Organisation")]
    public string? Belongs { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading, "Name of the other organisation")]
    public string? PartOf { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "Official code")]
    public string? Code { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Suggested { get; private set; } = [];

    public IReadOnlyList<(OfficialName Official, NameLikeness Likeness)> Official { get; private set; } = [];

    public string Address => $"/organisations/{Organisation.Id.Value}";

    public string CodeHint => "In the NHS the ODS code, such as RTG";

    public IEnumerable<Organisation> Others => Register.All.Where(o => o.Ended is null && !Register.PartsOf(Organisation.Id).Contains(o.Id));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (Belongs, Code, Version) = (Organisation.PartOf?.Value.ToString() ?? Itself, Organisation.Code, Organisation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        var whole = Whole();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(PartOf), () => change.Describe(Organisation, Version, whole, Code, Register), told: Changed))
        {
            this.Say("Organisation saved.");
            return Redirect(Address);
        }

        if (!await Find(id)) return NotFound();
        Version = Organisation.Version;
        return Page();
    }

    private static string Changed(string? theirs) => $"Somebody else changed this organisation while you were editing. {theirs} Check your changes and save again";

    private OrganisationId? Whole()
    {
        if (Belongs == Itself) return null;
        if (Guid.TryParse(Belongs, out var chosen)) return new OrganisationId(chosen);
        if (Belongs != Another) ModelState.AddModelError(nameof(Belongs), "Choose whether it is a service or team of another organisation");
        else if (string.IsNullOrWhiteSpace(PartOf)) ModelState.AddModelError(nameof(PartOf), "Enter the name of the organisation that it belongs to");
        else if (Register.Named(PartOf) is [var one]) return one.Id;
        else ModelState.AddModelError(nameof(PartOf), "Enter the name of an organisation on the list of organisations");
        return null;
    }

    private async Task<bool> Find(Guid id)
    {
        Register = await find.Register();
        if (Register.Find(new OrganisationId(id)) is not { } found) return false;
        Organisation = found;
        Official = await official.Like(found);
        var parts = (await doubles.All()).Where(p => p.Likeness.Kind == NameRelation.PartOf && p.One.Id == found.Id).ToList();
        Suggested =
        [
            new("No, it stands by itself", Itself),
            .. parts.Select(p => Item(p.Other, $"{(p.Likeness.Certain ? "Almost certainly" : "Possibly")}: {p.Likeness.Reason}")),
            .. found.PartOf is { } now && parts.All(p => p.Other.Id != now) && Register.Find(now) is { } whole ? [Item(whole, "As it is now")] : Array.Empty<SelectListItem>(),
            new("Yes, of another organisation", Another),
        ];
        return true;
    }

    private static SelectListItem Item(Organisation whole, string hint) =>
        new($"Yes, of {whole.Name}", whole.Id.Value.ToString()) { Group = new SelectListGroup { Name = hint } };
}
