using GoldenThread.Publications;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Pages.Publications.Published;

/// <summary>Every version of a plan that is, or was, public.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PlanModel(FindPublished published) : PageModel
{
    public Partnership Partnership { get; private set; } = null!;

    public string Reference { get; private set; } = "";

    public string PlanTitle { get; private set; } = "";

    public IReadOnlyList<IGrouping<PublicationForm, Publication>> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string partnership, string plan)
    {
        if (await published.Partnership(partnership) is not { } found) return NotFound();
        var versions = await published.Versions(found, plan);
        if (versions.Count == 0) return NotFound();
        Partnership = found;
        (Reference, PlanTitle) = (plan.ToUpperInvariant(), "");
        if (versions.Where(p => p.State == PublicationState.Published).MaxBy(p => p.Id) is { } newest)
        {
            var snapshot = await published.Snapshot(newest);
            (Reference, PlanTitle) = (snapshot.Reference, snapshot.Title);
        }

        Forms = [.. versions.GroupBy(p => p.Form).OrderBy(group => group.Key)];
        return Page();
    }
}
