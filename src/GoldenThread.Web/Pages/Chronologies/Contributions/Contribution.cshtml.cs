using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>What an organisation sends for a review: for the organisation's leads and for the review team.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRequest), "Contribution")]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ContributionModel(
    FindChronologies find, FindReviews reviews, ReceiveChronology receive, ChangeContribution change, Acting acting) : PageModel
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

    public DateOnly Today => acting.Today;

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<ChronologyProblem>> Problems { get; private set; } = new Dictionary<Guid,
    IReadOnlyList<ChronologyProblem>>();

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
        if (Upload is null) return await Missing(nameof(Upload), "Choose the file with the chronology");
        var (entries, says) = (0, "");
        return await Did(
            await this.Does(
                nameof(Upload), async () => (entries, says) = await receive.Table(Asked, Organisation, Upload.Given(), cancellation),
                "Somebody else changed this while you were working. Check it, then upload the file again"),
            () => $"{(entries == 1 ? "1 entry" : $"{entries:N0} entries")} uploaded. {says}".Trim());
    }

    public async Task<IActionResult> OnPostNarrativeAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id)) return NotFound();
        if (Narrative is null) return await Missing(nameof(Narrative), "Choose the report with numbered paragraphs");
        var entries = 0;
        return await Did(
            await this.Does(
                refused => refused is UnreadableFileException ? nameof(Narrative) : nameof(First),
                async () => entries = await receive.Narrative(Asked, Narrative.Given(), First ?? "", Last ?? "", About ?? "", cancellation)),
            () => $"{entries:N0} entries created, one for each sentence, with the dates that the report gives. Check each one.");
    }

    public async Task<IActionResult> OnPostAttachAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id)) return NotFound();
        if (Attached is null) return await Missing(nameof(Attached), "Choose the report");
        return await Did(await this.Does(nameof(Attached), () => change.Attach(Asked, Attached.Given(), cancellation)), () => "Document uploaded.");
    }

    public Task<IActionResult> OnPostOrderAsync(Guid id) => Change(id, nameof(Order), () => change.Settle(Asked, Version, Order), "Date order saved.");

    public Task<IActionResult> OnPostReportAsync(Guid id) =>
        Change(id, nameof(ReportText), () => change.Report(Asked, Version, ReportText), "Report saved.");

    public Task<IActionResult> OnPostReceivedAsync(Guid id) => Change(id, "", () => change.Receive(Asked, Version), "Status saved.");

    public Task<IActionResult> OnPostTakeOutAsync(Guid id) => Change(id, "", () => change.TakeOut(Asked, Name ?? "", Because), "Entries removed.");

    private async Task<IActionResult> Change(Guid id, string question, Func<Task> work, string said) =>
        await Find(id) ? await Did(await this.Does(question, work), () => said) : NotFound();

    private async Task<IActionResult> Did(bool done, Func<string> said)
    {
        if (!done) return await Find(Asked.Id) ? await Show() : NotFound();
        this.Say(said());
        return Redirect(FindChronologies.Address(Asked.Id));
    }

    private Task<PageResult> Missing(string question, string sentence)
    {
        ModelState.AddModelError(question, sentence);
        return Show();
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
        AsksOrder = Asked.Order is null && Problems.Values.Any(p => p.Any(one => one.Kind == ChronologyProblemKind.DateOrder));
        Files =
        [
            .. given.Chronology.Entries.Where(e => e.Place.File.Length > 0).GroupBy(e => e.Place.File).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())),
        ];
        Documents = await find.Documents(Asked);
        var shown = given.Chronology.Entries.Where(e => !Only || Problems.ContainsKey(e.Place.Key!.Value)).OrderBy(e => e.Place.Row)
            .ThenBy(e => e.Place.File, StringComparer.Ordinal).ToList();
        Pager = Pager.Of(Request, Number, shown.Count, Size);
        Entries = [.. shown.Skip((Pager.Page - 1) * Size).Take(Size)];
        return Page();
    }
}
