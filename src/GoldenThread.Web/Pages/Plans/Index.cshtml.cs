using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>All plans that the person may see.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db) : PageModel
{
    public sealed record Row(string Reference, string Title, PlanState State, string? Published, int Recommendations, int Actions);

    public IReadOnlyList<Row> Plans { get; private set; } = [];

    public async Task OnGetAsync() => Plans = await db.Plans.AsNoTracking()
        .OrderBy(p => p.State).ThenBy(p => p.Reference)
        .Select(p => new Row(
            p.Reference, p.Title, p.State, p.Published == null ? null : p.Published.Text,
            p.Recommendations.Count(r => r.PartOf == null), p.Recommendations.SelectMany(r => r.Actions).Count()))
        .ToListAsync();
}
