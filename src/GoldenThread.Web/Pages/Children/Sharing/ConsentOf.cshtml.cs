using GoldenThread.Access.Sharing;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>A consent, and its withdrawal.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ConsentOfModel(FindChild find, FindShares shares, KeepConsents consents) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "What they said")]
    public string? Because { get; set; }

    public Consent Of { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid consent) => await Load(id, consent, "Sharing") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid consent)
    {
        if (!await Load(id, consent, "To act")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => consents.Withdraw(new ChildId(id), consent, Because))) return Page();
        this.Say("Withdrawal recorded. What was shared by this consent alone is closed, and those with whom it was shared have been told.");
        return Redirect($"{Address}/shares");
    }

    private async Task<bool> Load(Guid id, Guid of, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || (await shares.Consents(Child)).Find(c => c.Id == of) is not { } one) return false;
        Of = one;
        return true;
    }
}
