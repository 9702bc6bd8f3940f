using GoldenThread.Storage;
using GoldenThread.Storage.Search;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Lists;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Find;

/// <summary>What a search found as a file: the same question, every hit of it.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(GoldenThreadDb db, PlanDesk desk, PublicAddress address) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public SearchQuestion Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        if (format is not ("xlsx" or "csv")) return NotFound();
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Asked.Words)) return BadRequest();
        var hits = PlanSearch.All(db, Asked.Words, await Asked.Within(desk), cancellation);
        return await ListExports.Send(ListExports.Hits(hits, address.Of(Request, ""), cancellation), format, desk.Today, Response, cancellation);
    }
}
