using System.ComponentModel.DataAnnotations;
using GoldenThread.Documents.Reading;
using GoldenThread.Indicators;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Indicators;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Computes readings from a measure of a pathway over an uploaded file of events.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ComputeModel(FindIndicators find, ComputeReadings compute, ImportLimits limits, Acting acting) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    /// <summary>The most that a file may hold, in megabytes.</summary>
    public long Most => limits.Bytes / (1024 * 1024);

    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        On = acting.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (!await Find(key)) return NotFound();
        if (Upload is null) ModelState.AddModelError(nameof(Upload), "Choose a file with events");
        if (!ModelState.IsValid) return Page();
        ComputedReadings? computed = null;
        if (!await this.Does(nameof(Upload), async () => computed = await compute.Compute(Indicator, Upload!.Given(), On!.Value, cancellation))) return Page();
        this.Say($"{computed!.Added.Count} {(computed.Added.Count == 1 ? "reading is" : "readings are")} new or different, {computed.Same} as before."
            + (computed.Unknown.IsEmpty ? "" : $" We do not know {string.Join(", ", computed.Unknown.Take(10))}: their figures were left out."));
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { Current.Source: ReadingSource.Pathway } found) return false;
        Indicator = found;
        return true;
    }
}
