using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The list of actions as a file: the same question, every row of it.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ActionQuestion Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is not ("xlsx" or "csv") ? NotFound()
        : !ModelState.IsValid ? BadRequest()
        : await ListExports.Send(
            ListExports.Actions(new ActionList(db), Asked, find.Today, await find.Scale(), cancellation), format, find.Today, Response, cancellation);
}
