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

/// <summary>Every version of a plan that is, or was, public.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PlanModel(GoldenThreadDb db) : PageModel
{
    public Partnership Partnership { get; private set; } = null!;

    public string Reference { get; private set; } = "";

    public string PlanTitle { get; private set; } = "";

    public IReadOnlyList<IGrouping<PublicationForm, Publication>> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string partnership, string plan)
    {
        var (slug, ofPlan) = (partnership.ToLowerInvariant(), plan.ToLowerInvariant());
        if (await db.Partnerships.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug) is not { } found) return NotFound();
        var versions = await db.Publications.AsNoTracking().Where(p => p.Partnership == found.Id && p.Slug == ofPlan).OrderByDescending(p => p.Number).ToListAsync();
        if (versions.Count == 0) return NotFound();
        Partnership = found;
        (Reference, PlanTitle) = (ofPlan.ToUpperInvariant(), "");
        if (versions.Where(p => p.State == PublicationState.Published).MaxBy(p => p.Id) is { } newest)
        {
            var snapshot = await PublicationKeeping.Snapshot(db, newest.Id);
            (Reference, PlanTitle) = (snapshot.Reference, snapshot.Title);
        }

        Forms = [.. versions.GroupBy(p => p.Form).OrderBy(group => group.Key)];
        return Page();
    }
}
