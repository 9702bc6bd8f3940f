using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Renames an organisation, or adds a name by which it is known.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class NamesModel(FindOrganisations find, ChangeOrganisation change) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Heading, "New name")]
    public string? NewName { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading, "Name")]
    public string? Other { get; set; }

    [BindProperty]
    public NameKind Kind { get; set; } = NameKind.Abbreviation;

    [BindProperty]
    public uint Version { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public string Address => $"/organisations/{Organisation.Id.Value}";

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Initials", nameof(NameKind.Abbreviation)),
        new("Former name", nameof(NameKind.Former)),
        new("Another spelling", nameof(NameKind.Spelling)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (NewName, Version) = (Organisation.Name, Organisation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (string.IsNullOrWhiteSpace(NewName)) ModelState.AddModelError(nameof(NewName), "Enter the new name");
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter the reason for the new name");
        if (!ModelState.IsValid) return Page();
        return await Save(nameof(NewName), () => change.Rename(Organisation, Version, NewName!, Because!), $"Organisation renamed to {NewName!.Trim()}.");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!string.IsNullOrWhiteSpace(Other))
            return await Save(nameof(Other), () => change.AddName(Organisation, Version, Other, Kind), $"{Other.Trim()} added as another name.");
        ModelState.AddModelError(nameof(Other), "Enter the name");
        return Page();
    }

    private async Task<IActionResult> Save(string question, Func<Task> work, string said)
    {
        if (await this.Does(question, work, told: Changed))
        {
            this.Say(said);
            return Redirect(Address);
        }

        if (!await Find(Organisation.Id.Value)) return NotFound();
        Version = Organisation.Version;
        return Page();
    }

    private static string Changed(string? theirs) =>
        $"Somebody else changed this organisation while you were editing. It is now called {theirs}. Check your changes and save again";

    private async Task<bool> Find(Guid id)
    {
        if (await find.One(id) is not { } found) return false;
        Organisation = found;
        return true;
    }
}
