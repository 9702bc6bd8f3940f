using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Publications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Publications.Published;

/// <summary>The plans that a partnership published.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PartnershipModel(GoldenThreadDb db) : PageModel
{
    public Partnership Partnership { get; private set; } = null!;

    public IReadOnlyList<(string Address, string Reference, string Title)> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string partnership)
    {
        var slug = partnership.ToLowerInvariant();
        if (await db.Partnerships.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug) is not { } found) return NotFound();
        Partnership = found;
        var newest = await db.Publications.AsNoTracking()
            .Where(p => p.Partnership == found.Id && p.State == PublicationState.Published).OrderByDescending(p => p.Id).ToListAsync();
        var plans = new List<(string, string, string)>();
        foreach (var version in newest.DistinctBy(version => version.Slug))
        {
            var plan = await PublicationKeeping.Snapshot(db, version.Id);
            plans.Add(($"/published/{found.Slug}/{version.Slug}", plan.Reference, plan.Title));
        }

        Plans = [.. plans.OrderBy(plan => plan.Item2, StringComparer.Ordinal)];
        return Page();
    }
}
