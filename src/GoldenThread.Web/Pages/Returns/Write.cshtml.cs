using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Returns;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>A lead writes a return, keeps it as a draft, and sends it in. What was typed is kept before anything is refused.</summary>
[Authorize(May.SendReturns)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class WriteModel(FindPlans plans, FindReturns returns, SendReturn send, Acting acting) : PageModel
{
    private const string SentIn = "A colleague sent this return while you were writing. Your text is still here. Copy anything you want to add after the business manager has decided.";
    private const string Changed = "A colleague changed this return after you opened it. Their version is shown with yours. Combine the two, then save again.";

    [BindProperty]
    [UpTo(Longest.Text, "Return")]
    public string? Text { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Impact { get; set; }

    [BindProperty]
    public string? Activity { get; set; }

    [BindProperty]
    public string? Rating { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The version that the writer saw; 0 for a return that is not there yet.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan InPlan { get; private set; } = null!;

    public OrganisationReturn? Return { get; private set; }

    public IReadOnlyList<Attachment> Attached { get; private set; } = [];

    /// <summary>What a colleague of the organisation wrote meanwhile; shown beside one's own words.</summary>
    public OrganisationReturn? Theirs => ViewData.Theirs() is null ? null : Return;

    public IReadOnlyList<SelectListItem> Activities { get; } =
    [
        new("No change to report", ""),
        .. new[] { GoldenThread.Plans.Activity.NotStarted, GoldenThread.Plans.Activity.UnderWay, GoldenThread.Plans.Activity.Done,
        GoldenThread.Plans.Activity.NoLongerNeeded }.Select(
            one => new SelectListItem(one.Words(), one.ToString())),
    ];

    public IReadOnlyList<SelectListItem> Ratings =>
        [
            new("None", ""), .. InPlan.Scale.Levels.Select(
                level => new SelectListItem(level.Name, level.Key) { Group = new SelectListGroup { Name = level.Meaning } }),
        ];

    public async Task<IActionResult> OnGetAsync(Guid action)
    {
        if (!await Find(action)) return NotFound();
        if (Return is { State: ReturnState.Sent }) return RedirectToPage("/Returns/Return", new { id = Return.Id });
        (Text, Impact, Activity, Rating) = (Return?.Text, Return?.Impact, Return?.ProposedActivity?.ToString() ?? "", Return?.ProposedRating ?? "");
        return Show();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid action, CancellationToken cancellation) => Keep(action, sendIn: false, cancellation);

    public Task<IActionResult> OnPostSendAsync(Guid action, CancellationToken cancellation) => Keep(action, sendIn: true, cancellation);

    private async Task<IActionResult> Keep(Guid action, bool sendIn, CancellationToken cancellation)
    {
        if (!await Find(action)) return NotFound();
        var changed = Return is { State: ReturnState.Sent } ? SentIn : Changed;
        if (!await this.Does(nameof(Text), () => Keep(cancellation), changed)) return await Again(action);
        if (sendIn && string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Enter what has happened before you send the return");
        if (!ModelState.IsValid) return Show();
        if (sendIn)
        {
            if (!await this.Does(nameof(Text), () => send.Send(Return!, InPlan, cancellation), changed)) return await Again(action);
            this.Say("Return sent. The business manager will accept it or send it back.");
            return RedirectToPage("/Returns/Return", new { id = Return!.Id });
        }

        this.Say(Return is { State: ReturnState.SentBack }
            ? "Saved. The business manager can see your changes. Send the return again when it is ready."
            : "Draft saved. Only people in your organisation can see it until you send it.");
        return RedirectToPage(new { action });
    }

    private async Task Keep(CancellationToken cancellation)
    {
        var written = new WrittenReturn(Text ?? "", Impact, string.IsNullOrEmpty(Activity) ? null : Enum.Parse<Activity>(Activity), Rating);
        var kept = await send.Keep(InPlan, Return, Version, written, [.. Files.Select(file => file.Given())], cancellation);
        (Return, Attached) = (kept.Return, await returns.FilesOf(kept.Return));
        foreach (var refused in kept.Refused) ModelState.AddModelError(nameof(Files), refused);
    }

    private async Task<IActionResult> Again(Guid action) => await Find(action) ? Show() : NotFound();

    private PageResult Show()
    {
        ModelState.Remove(nameof(Version));
        Version = Return?.Version ?? 0;
        return Page();
    }

    private async Task<bool> Find(Guid action)
    {
        if (acting.By.Organisation is null || await plans.Action(action) is not { } found) return false;
        (InPlan, Return) = (found, await returns.Begun(found.Action.Id));
        if (Return is not null) Attached = await returns.FilesOf(Return);
        return true;
    }
}
