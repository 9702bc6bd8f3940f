using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Organisations;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Takes in a file of official names: looked at first, then taken in; with all faults by line.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class OfficialModel(FindOfficialNames find, TakeInOfficialNames takeIn) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool GoodOnes { get; set; }

    public int Kept { get; private set; }

    public FoundOfficialNames? Found { get; private set; }

    public async Task OnGetAsync() => Kept = await find.Count();

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        await Read(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Read(cancellation)) return Page();
        var faults = Found!.Problems.Select(p => p.Line).Distinct().Count();
        if (faults > 0 && !GoodOnes)
        {
            ModelState.AddModelError(nameof(Upload), $"{faults} {(faults == 1 ? "line has" : "lines have")} a fault. Nothing was saved. Correct the file, or tick the box to save the others");
            return Page();
        }

        if (!await this.Does(nameof(Upload), () => takeIn.TakeIn(Found, cancellation))) return Page();
        this.Say($"{Found.New.Length:N0} official {(Found.New.Length == 1 ? "name" : "names")} added, {Found.Changed.Length:N0} changed.");
        return Redirect("/organisations/official-names");
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        Kept = await find.Count();
        if (Upload is not null) return await this.Does(nameof(Upload), async () => Found = await takeIn.Read(Upload.Given(), cancellation));
        ModelState.AddModelError(nameof(Upload), "Choose a file with official names");
        return false;
    }
}
