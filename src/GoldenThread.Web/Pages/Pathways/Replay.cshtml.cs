using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Reading;
using GoldenThread.Pathways;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Pathways;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>Asks an uploaded file of past cases what a draft would have said of them.</summary>
[Authorize(May.ReplayPathways)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ReplayModel(GoldenThreadDb db, FindPlans find, FindPathways pathways, UploadedFiles files, ImportLimits limits, TimeProvider clock) : PageModel
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
        if (draft.Pathway is null) ModelState.AddModelError(nameof(Definition), draft.Mistakes.IsEmpty ? "Write the draft" : string.Join(' ', draft.Mistakes.Take(5).Select(m => $"Line {m.Line}: {m.Says}")));
        if (Upload is null) ModelState.AddModelError(nameof(Upload), "Choose the events of past cases");
        if (!ModelState.IsValid) return await Show();
        try
        {
            var (bytes, _) = await files.Read(Upload!.Given(), cancellation);
            var kept = await Ask(draft.Pathway!, bytes, cancellation);
            db.Add(kept);
            await db.Save("A draft of a pathway was replayed", cancellation);
            this.Say("This address can be sent to whoever sees plans.");
            return Redirect($"/pathways/replays/{kept.Id}");
        }
        catch (UnreadableEventException unreadable)
        {
            ModelState.AddModelError(nameof(Upload), unreadable.Message);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Upload));
        }

        return await Show();
    }

    private async Task<KeptReplay> Ask(Pathway draft, byte[] bytes, CancellationToken cancellation)
    {
        var (engine, now) = (new PathwayEngine(TimetableDefinitions.WorkingDays), clock.GetUtcNow().UtcDateTime);
        var held = await pathways.Versions(draft.Key);
        var (figures, inForce, findings) = (new ReplayFigures(), new ReplayFigures(), new EventFindings());
        using var reader = new StreamReader(new MemoryStream(bytes));
        await foreach (var own in EventFile.Children(reader, now, findings, cancellation))
        {
            figures.Add(engine, [draft.AsIfAlways()], own, now, untilIncident: true);
            if (held.Count > 0) inForce.Add(engine, held, own, now, untilIncident: true);
        }

        if (figures.Cases + figures.Others == 0) throw new RuleException("The file holds no event.");
        figures.Noticed = [.. findings.Says(named: false)];
        return new KeptReplay(User.Partnership(), draft.Title, Definition!, figures, held.Count > 0 ? inForce : null, find.Actor(User));
    }

    private async Task<PageResult> Show()
    {
        Kept = [.. (await db.PathwayReplays.AsNoTracking().OrderByDescending(r => r.At).Take(Shown).Select(r => new { r.Id, r.Title, r.At, r.ByName }).ToListAsync()).Select(r => (r.Id, r.Title, r.At, r.ByName))];
        return Page();
    }
}
