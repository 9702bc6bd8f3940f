using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Asks more organisations in a cycle, and moves the day by which they sign off.</summary>
[Authorize(May.RunSelfAssessments)]
[ShowsNoRecord]
internal sealed class AskedModel(FindSelfAssessments find, OpenCycle open) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day by which organisations sign off")]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    public FoundCycle Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        (Version, Due) = (Found.Cycle.Version, Found.Cycle.Due);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        IReadOnlyList<OrganisationId> more = [.. Organisations.Where(o => Others.Any(k => k.Value == o.ToString())).Select(o => new OrganisationId(o))];
        if (!ModelState.IsValid || !await this.Does(nameof(Due), () => open.AskMore(Found.Cycle, Version, Due!.Value, more))) return Page();
        this.Say(more.Count == 0 ? "Saved." : $"{more.Count} more {(more.Count == 1 ? "organisation was" : "organisations were")} asked.");
        return Redirect(SelfAssessmentAddresses.Of(Found.Cycle));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { Cycle.IsOpen: true } found) return false;
        Found = found;
        Others = [.. (await find.Organisations()).Where(o => found.Returns.All(r => r.Organisation != o.Id)).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        return true;
    }
}
