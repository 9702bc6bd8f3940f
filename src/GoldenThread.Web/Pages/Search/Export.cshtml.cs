using GoldenThread.Work.Search;

namespace GoldenThread.Web.Pages.Search;

/// <summary>What a search found as a file: the same question, every hit of it.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(SearchPlans search, Acting acting, IServiceAddress address) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public SearchQuestion Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        if (format is not ("xlsx" or "csv")) return NotFound();
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Asked.Words)) return BadRequest();
        var hits = search.All(Asked.Words, Asked.Within, cancellation);
        return await TableAnswer.Send(HitExport.Of(hits, address.Of(""), cancellation), format, acting.Today, Response, cancellation);
    }
}
