using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Children;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Takes in a file of an organisation's own events: looked at first, then sent. Nothing of a record is shown, nor whether there is one.</summary>
[Authorize(May.HandIn)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class EventsFileModel(EventFiles files) : PageModel
{
    public const int Shown = 100;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool GoodOnes { get; set; }

    public LookedAtEvents? Found { get; private set; }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        await Read(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Read(cancellation)) return Page();
        if (Found!.Refused > 0 && !GoodOnes)
        {
            ModelState.AddModelError(nameof(Upload), $"{Found.Refused} {(Found.Refused == 1 ? "event" : "events")} cannot be sent. Nothing was sent. Correct the file, or tick the box to send the others");
            return Page();
        }

        var sent = 0;
        if (!await this.Does(nameof(Upload), async () => sent = await files.Send(Found))) return Page();
        this.Say($"{sent} {(sent == 1 ? "event was" : "events were")} received.");
        return Redirect("/children/events");
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a file with events");
            return false;
        }

        return await this.Does(nameof(Upload), async () => Found = await files.Read(Upload.Given(), cancellation));
    }
}
