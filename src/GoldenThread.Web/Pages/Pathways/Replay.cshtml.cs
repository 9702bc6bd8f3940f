using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage.Pathways;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Pathways;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>Asks an uploaded file of past cases what a draft would have said of them.</summary>
[Authorize(May.ReplayPathways)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ReplayModel(FindPathways find, ReplayPathway replay, ImportLimits limits) : PageModel
{
    private const int Shown = 20;

    [BindProperty]
    [UpTo(Longest.Definition)]
    public string? Definition { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The most that a file may hold, in megabytes.</summary>
    public long Most => limits.Bytes / (1024 * 1024);

    public IReadOnlyList<(Guid Id, string Title, DateTimeOffset At, string By)> Kept { get; private set; } = [];

    /// <param name="from">A pathway to begin the draft with.</param>
    public Task<PageResult> OnGetAsync(string? from)
    {
        Definition = PathwayDefinitions.Files.Where(f => from is not null && f.Pathway?.Key == from).MaxBy(f => f.Pathway!.InForceFrom)?.Text;
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var draft = PathwayReader.Read("the draft", Definition ?? "", PathwayWords.Current);
        if (draft.Pathway is null)
            ModelState.AddModelError(
                nameof(Definition), draft.Mistakes.IsEmpty
                    ? "Enter the draft pathway"
                    : string.Join(' ', draft.Mistakes.Take(5).Select(m => $"Line {m.Line}: {m.Says}")));
        if (Upload is null) ModelState.AddModelError(nameof(Upload), "Choose a file with the events of past cases");
        if (!ModelState.IsValid) return await Show();
        StoredReplay? kept = null;
        if (!await this.Does(nameof(Upload), async () => kept = await replay.Ask(draft.Pathway!, Definition!, Upload!.Given(), cancellation)))
            return await Show();
        this.Say("Test finished. You can share this page with anyone who can see plans.");
        return Redirect($"/pathways/replays/{kept!.Id}");
    }

    private async Task<PageResult> Show()
    {
        Kept = await find.Replays(Shown);
        return Page();
    }
}
