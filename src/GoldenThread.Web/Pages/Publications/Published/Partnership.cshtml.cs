using GoldenThread.Storage.Administration;
using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Pages.Publications.Published;

/// <summary>The plans that a partnership published.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PartnershipModel(FindPublished published) : PageModel
{
    public Partnership Partnership { get; private set; } = null!;

    public IReadOnlyList<(string Address, string Reference, string Title)> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string partnership)
    {
        if (await published.Partnership(partnership) is not { } found) return NotFound();
        Partnership = found;
        Plans = [.. (await published.Plans(found)).Select(one => (PublicAddresses.Plan(found.Slug, one.Slug), one.Plan.Reference, one.Plan.Title))];
        return Page();
    }
}
