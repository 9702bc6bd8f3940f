using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The list of recommendations as a file: the same question, every row of it.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class RecommendationsExportModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RecommendationQuestion Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is not ("xlsx" or "csv") ? NotFound()
        : !ModelState.IsValid ? BadRequest()
        : await ListExports.Send(
            ListExports.Recommendations(new RecommendationList(db), Asked, await find.Scale(), cancellation), format, find.Today, Response, cancellation);
}
