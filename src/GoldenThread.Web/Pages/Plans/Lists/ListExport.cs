using GoldenThread.Documents.Exports;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>A list as a file: the same question, every row of it.</summary>
internal abstract class ListExport<TQuestion>(FindPlans find, Acting acting) : PageModel
    where TQuestion : class, new()
{
    [BindProperty(SupportsGet = true, Name = "")]
    public TQuestion Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is not ("xlsx" or "csv") ? NotFound()
        : !ModelState.IsValid ? BadRequest()
        : await TableAnswer.Send(Table(await find.Scale(), cancellation), format, acting.Today, Response, cancellation);

    /// <summary>The rows that are asked for.</summary>
    protected abstract ExportTable Table(RatingScale scale, CancellationToken cancellation);
}
