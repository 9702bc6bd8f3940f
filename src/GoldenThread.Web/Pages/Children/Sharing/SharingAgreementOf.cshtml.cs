using GoldenThread.Access.Sharing;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>Suspends an agreement: routine sharing that rests on it closes.</summary>
[Authorize(May.KeepSharingAgreements)]
[ShowsNoRecord]
internal sealed class SharingAgreementOfModel(KeepAgreements agreements) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public SharingAgreement Of { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => agreements.Suspend(id, Because))) return Page();
        this.Say("Agreement suspended.");
        return Redirect("/sharing-agreements");
    }

    private async Task<bool> Load(Guid id)
    {
        if ((await agreements.All()).FirstOrDefault(a => a.Id == id) is not { } one) return false;
        Of = one;
        return true;
    }
}
