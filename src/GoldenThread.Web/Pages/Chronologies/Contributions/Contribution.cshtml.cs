using GoldenThread.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Reviews;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>What an organisation gives to a review: for the organisation's leads and for those who are named on the review.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRequest), "What the organisation gave")]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ContributionModel(FindChronologies find, FindReviews reviews, ReviewChange change, GoldenThreadDb db, UploadedFiles files, ImportLimits limits) : PageModel
{
    private const int Size = 100;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public IFormFile? Narrative { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "First paragraph")]
    public string? First { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Last paragraph")]
    public string? Last { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "People")]
    public string? About { get; set; }

    [BindProperty]
    public IFormFile? Attached { get; set; }

    [BindProperty]
    public DateOrder? Order { get; set; }

    [BindProperty]
    [UpTo(Longest.Report, "Report")]
    public string? ReportText { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Only { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public ReviewRequest Asked { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    /// <summary>The review; null for those who see the request alone.</summary>
    public Review? Review { get; private set; }

    public DateOnly Today => find.Today;

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> Problems { get; private set; } = new Dictionary<Guid, IReadOnlyList<string>>();

    public int All { get; private set; }

    public int ToLookAt => Problems.Count;

    public bool AsksOrder { get; private set; }

    /// <summary>The documents as they were received.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Documents { get; private set; } = [];

    public IReadOnlyList<(string Name, int Entries)> Files { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public IEnumerable<SelectListItem> Orders => [new("The day: 3 April", nameof(DateOrder.DayFirst)), new("The month: 4 March", nameof(DateOrder.MonthFirst))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        return await Show();
    }

    public async Task<IActionResult> OnPostUploadAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id)) return NotFound();
        if (Upload is null) return await Refused(nameof(Upload), "Choose the file that holds the chronology");
        try
        {
            var (bytes, _) = await files.Read(Upload.Given(), cancellation);
            var name = Path.GetFileName(Upload.FileName);
            var (entries, says) = await find.Receive(Asked, Organisation, name, bytes, reviews.Actor(User), limits, cancellation);
            await db.Save($"Received {name}", cancellation);
            this.Say($"{(entries == 1 ? "1 entry was" : $"{entries:N0} entries were")} taken in. {says}".Trim());
            return Redirect(FindChronologies.Address(id));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return await Refused(nameof(Upload), unreadable.Message);
        }
        catch (RuleException refused)
        {
            return await Refused(nameof(Upload), refused.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Refused(nameof(Upload), "Somebody else changed this meanwhile. Look at it, and send the file in again");
        }
    }

    public async Task<IActionResult> OnPostNarrativeAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id)) return NotFound();
        if (Narrative is null) return await Refused(nameof(Narrative), "Choose the file that holds the narrative");
        try
        {
            var (bytes, _) = await files.Read(Narrative.Given(), cancellation);
            var entries = await find.ReceiveNarrative(Asked, Path.GetFileName(Narrative.FileName), bytes, First ?? "", Last ?? "", About ?? "", reviews.Actor(User), limits, cancellation);
            await db.Save("Built from a narrative", cancellation);
            this.Say($"{entries:N0} entries were built, one for each sentence, with the times that the narrative gives. Look at each.");
            return Redirect(FindChronologies.Address(id));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return await Refused(nameof(Narrative), unreadable.Message);
        }
        catch (RuleException refused)
        {
            return await Refused(nameof(First), refused.Message);
        }
    }

    public async Task<IActionResult> OnPostAttachAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id)) return NotFound();
        if (Attached is null) return await Refused(nameof(Attached), "Choose the report");
        try
        {
            var (bytes, _, mediaType) = await files.ReadAttachment(Attached.Given(), cancellation);
            var name = Path.GetFileName(Attached.FileName);
            db.Add(new ReviewFile(Asked.Partnership, Asked.Review, Asked, name, mediaType, bytes, reviews.Actor(User)));
            await db.Save($"Received {name}", cancellation);
        }
        catch (RuleException refused)
        {
            return await Refused(nameof(Attached), refused.Message);
        }

        this.Say("The document is received.");
        return Redirect(FindChronologies.Address(id));
    }

    public Task<IActionResult> OnPostOrderAsync(Guid id) => Change(id, nameof(Order), () => Asked.Settle(Order ?? throw new RuleException("Choose what comes first.")), "The order of dates in figures is said", "The dates are read so now.");

    public Task<IActionResult> OnPostReportAsync(Guid id) => Change(id, nameof(ReportText), () =>
    {
        Lengths.Require(ReportText, Longest.Report, "Report");
        Asked.Report(ReportText ?? "");
    }, "The report was written", "The report is saved.");

    public Task<IActionResult> OnPostReceivedAsync(Guid id) => Change(id, "", () => Asked.Receive(Asked.Received is null ? Today : null, Today), "Where it stands", "It is noted.");

    public async Task<IActionResult> OnPostTakeOutAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (string.IsNullOrWhiteSpace(Because)) return await Refused("", "Say why the entries are taken out");
        foreach (var entry in await db.ChronologyEntries.Where(e => e.Request == id && e.File == (Name ?? "") && e.TakenOut == null).ToListAsync()) entry.TakeOut(Because);
        await db.Save(Because);
        this.Say("The entries are taken out.");
        return Redirect(FindChronologies.Address(id));
    }

    private async Task<IActionResult> Change(Guid id, string question, Action made, string because, string said)
    {
        if (!await Find(id)) return NotFound();
        if (!await change.Save(this, Asked.Version, Version, question, made, because, async () => (await db.ReviewRequests.SingleOrDefaultAsync(r => r.Id == id))?.Written()))
        {
            await Find(id);
            return await Show();
        }

        this.Say(said);
        return Redirect(FindChronologies.Address(id));
    }

    private async Task<IActionResult> Refused(string question, string sentence)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError(question, sentence);
        return await Show();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Request(id) is not { } found) return false;
        (Asked, Organisation) = found;
        Review = await reviews.Find(Asked.Review.Value);
        return true;
    }

    private async Task<PageResult> Show()
    {
        (Version, ReportText) = (Asked.Version, ReportText ?? Asked.ReportText);
        var given = await find.Of(Asked);
        Problems = given.Problems;
        All = given.Chronology.Entries.Length;
        AsksOrder = Asked.Order is null && Problems.Values.Any(p => p.Any(says => says.Contains("can be read in two ways", StringComparison.Ordinal)));
        Files = [.. given.Chronology.Entries.Where(e => e.Place.File.Length > 0).GroupBy(e => e.Place.File).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))];
        Documents = [.. (await db.ReviewFiles.AsNoTracking().Where(f => f.Request == Asked.Id && f.Withdrawn == null).OrderBy(f => f.Id).Select(f => new { f.Id, f.Name }).ToListAsync()).Select(f => (f.Id, f.Name))];
        var shown = given.Chronology.Entries.Where(e => !Only || Problems.ContainsKey(e.Place.Key!.Value)).OrderBy(e => e.Place.Row).ThenBy(e => e.Place.File, StringComparer.Ordinal).ToList();
        Pager = Pager.Of(Request, Number, shown.Count, Size);
        Entries = [.. shown.Skip((Pager.Page - 1) * Size).Take(Size)];
        return Page();
    }
}
