using GoldenThread.Access.Sharing;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>What of a record was shared, with whom and on which basis, and which consents there are.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SharesModel(FindChild find, FindShares shares) : ChildPage(find)
{
    public IReadOnlyList<StatementShare> All { get; private set; } = [];

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Sharing") || Child.Record is null) return Nothing();
        (All, Consents) = (await shares.Shares(Child), await shares.Consents(Child));
        return Page();
    }
}
