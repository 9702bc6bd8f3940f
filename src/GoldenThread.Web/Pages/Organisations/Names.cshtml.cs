using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Renames an organisation, or adds a name by which it is known.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class NamesModel(FindPlans find, GoldenThreadDb db) : PageModel
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
        new("A former name", nameof(NameKind.Former)),
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
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it is renamed");
        if (!ModelState.IsValid) return Page();
        return await Save(nameof(NewName), () => Organisation.Rename(NewName!, find.Today), Because, $"It is called {NewName!.Trim()} now.");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!string.IsNullOrWhiteSpace(Other)) return await Save(nameof(Other), () => Organisation.AddName(Other, Kind), "Another name", $"It is also known as {Other.Trim()}.");
        ModelState.AddModelError(nameof(Other), "Enter the name");
        return Page();
    }

    private async Task<IActionResult> Save(string question, Action change, string? because, string said)
    {
        if (Organisation.Version != Version) return Conflict(question);
        var taken = (await find.Organisations()).Named((question == nameof(Other) ? Other : NewName)!).FirstOrDefault(o => o.Id != Organisation.Id);
        if (taken is not null)
        {
            ModelState.AddModelError(question, $"{taken.Name} is known by this name already");
            return Page();
        }

        change();
        if (!await db.SaveUnlessChanged(because)) return await Find(Organisation.Id.Value) ? Conflict(question) : NotFound();

        this.Say(said);
        return Redirect(Address);
    }

    private PageResult Conflict(string question)
    {
        ModelState.Remove(nameof(Version));
        Version = Organisation.Version;
        ModelState.AddModelError(question, $"Somebody else changed this organisation while you wrote; it is called {Organisation.Name} now. Look whether yours is still right, and save again");
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == new OrganisationId(id)) is not { } found) return false;
        Organisation = found;
        return true;
    }
}
