using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Closes a cycle.</summary>
[Authorize(May.RunSelfAssessments)]
[ShowsNoRecord]
internal sealed class CloseModel(FindSelfAssessments find, OpenCycle open) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What remains")]
    public string? With { get; set; }

    public FoundCycle Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        Version = Found.Cycle.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(With), () => open.Close(Found, Version, With))) return Page();
        this.Say("Cycle closed.");
        return Redirect(SelfAssessmentAddresses.Of(Found.Cycle));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { Cycle.IsOpen: true } found) return false;
        Found = found;
        return true;
    }
}
