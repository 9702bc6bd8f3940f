using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Ends a policy.</summary>
[Authorize(May.KeepPolicies)]
[ShowsNoRecord]
internal sealed class EndModel(FindPolicies find, KeepPolicy keep) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why it ends")]
    public string? Because { get; set; }

    public FoundPolicy Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => keep.End(Found.Policy, On!.Value, Because ?? ""))) return Page();
        this.Say("Policy ended.");
        return Redirect(PolicyAddresses.Of(Found.Policy));
    }

    private async Task<bool> Find(string reference)
    {
        if (await PolicyPage.Kept(find, reference) is not { } found) return false;
        Found = found;
        return true;
    }
}
