using GoldenThread.Indicators;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Indicators;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Takes in a file of readings: looked at first, then taken in; the good rows alone only when the person says so.</summary>
[Authorize(May.AddReadings)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class FileModel(FindIndicators find, AddReadings add) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool GoodOnes { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public FoundReadings? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key) => await Find(key) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(string key, CancellationToken cancellation)
    {
        if (!await Find(key)) return NotFound();
        await Read(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (!await Find(key)) return NotFound();
        if (!await Read(cancellation)) return Page();
        if (Found!.Problems.Length > 0 && !GoodOnes)
        {
            ModelState.AddModelError(nameof(Upload), $"{Found.Problems.Length} {(Found.Problems.Length == 1 ? "row" : "rows")} cannot be saved. Nothing was saved. Correct the file, or tick the box to save the others");
            return Page();
        }

        if (!await this.Does(nameof(Upload), () => add.TakeIn(Indicator, Found))) return Page();
        this.Say($"{Found.Good.Count} {(Found.Good.Count == 1 ? "reading was" : "readings were")} saved{(Found.Same > 0 ? $", {Found.Same} were there already" : "")}.");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a file with readings");
            return false;
        }

        return await this.Does(nameof(Upload), async () => Found = await add.Read(Indicator, Upload.Given(), cancellation));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        return true;
    }
}
