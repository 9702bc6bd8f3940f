using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;
using GoldenThread.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>What a draft would have said of past cases: lead time and burden.</summary>
[Authorize(May.SeeWholePlans)]
internal sealed class ReplayedModel(GoldenThreadDb db) : PageModel
{
    private static readonly (string Label, double From, double To)[] Bands =
        [("less than a week", 0, 7), ("1 to 4 weeks", 7, 28), ("4 to 12 weeks", 28, 84), ("12 to 26 weeks", 84, 182), ("half a year to a year", 182, 365), ("more than a year", 365, double.MaxValue)];

    public KeptReplay Kept { get; private set; } = null!;

    public IEnumerable<(string Label, int Count)> Leads =>
        Bands.Select(b => (b.Label, Kept.Figures.LeadDays.Count(d => d >= b.From && d < b.To))).Append(("not before it", Kept.Figures.Cases - Kept.Figures.LeadDays.Count));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.PathwayReplays.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } kept) return NotFound();
        Kept = kept;
        return Page();
    }
}
