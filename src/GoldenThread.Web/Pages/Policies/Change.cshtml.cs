using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Policies;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Adds a version of a policy: what changed, why, and whether it has to be read again.</summary>
[Authorize(May.KeepPolicies)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ChangeModel(FindPolicies find, KeepPolicy keep) : PolicyForm(find)
{
    private const string Material = "material", Minor = "minor";

    [BindProperty]
    [Required(ErrorMessage = "Enter what has changed")]
    [UpTo(Longest.Text, "What has changed")]
    public string? Changed { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose how big the change is")]
    [UpTo(Longest.Key)]
    public string? Change { get; set; }

    [BindProperty]
    public int? Seen { get; set; }

    public FoundPolicy Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Changes =>
    [
        new("Material: practitioners have to read it again, and organisations are asked again", Material), new("Minor: what organisations said of the version before counts for this one", Minor),
    ];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var newest = Found.Policy.Newest;
        (Seen, Words, Address, AsksReaders) = (newest.Number, await Finder.Words(newest), newest.Address, newest.AsksReaders);
        Questions = QuestionRow.Of(newest.Questions);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        if (Change is not (null or Material or Minor)) ModelState.AddModelError(nameof(Change), "Choose how big the change is");
        if (await Draft() is not { } draft) return Page();
        if (!await this.Does(
            PolicyPage.Question, () => keep.AddVersion(Found.Policy, Seen ?? 0, draft with { Changed = Changed, IsMaterial = Change == Material }, Upload?.Given(), cancellation),
            "Somebody else added a version while you were writing. Read it, then save again"))
        {
            ModelState.Remove(nameof(Seen));
            Seen = (await Finder.Policy(reference))!.Newest.Number;
            return Page();
        }

        this.Say("Version added. It has not been sent to organisations yet.");
        return Redirect(PolicyAddresses.Of(Found.Policy));
    }

    private async Task<bool> Find(string reference)
    {
        if (await PolicyPage.Kept(Finder, reference) is not { } found) return false;
        (Found, Seen) = (found, Seen ?? found.Policy.Newest.Number);
        return true;
    }
}
