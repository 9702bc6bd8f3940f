using GoldenThread.Access.Sharing;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>A share: what was shared; its organisation closes it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ShareOfModel(FindChild find, FindShares shares, ShareStatements sharing, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public StatementShare Of { get; private set; } = null!;

    public bool MayEnd => Of.Organisation == acting.Writes.Organisation && Of.HoldsAt(acting.Now);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid share) => await Load(id, share, "Sharing") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid share)
    {
        if (!await Load(id, share, "To act")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => sharing.End(new ChildId(id), share, Because))) return Page();
        this.Say("Share closed. Those with whom it was shared have been told.");
        return Redirect($"{Address}/shares");
    }

    private async Task<bool> Load(Guid id, Guid of, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || (await shares.Shares(Child)).Find(s => s.Id == of) is not { } one) return false;
        Of = one;
        return true;
    }
}
