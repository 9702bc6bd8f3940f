using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>A lead writes a return, keeps it as a draft, and sends it in. What was typed is kept before anything is refused.</summary>
[Authorize(May.SendReturns)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class WriteModel(GoldenThreadDb db, FindPlans find, UploadedFiles uploads) : PageModel
{
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

    public ActionInPlan Hand { get; private set; } = null!;

    public OrganisationReturn? Return { get; private set; }

    public IReadOnlyList<Attachment> Attached { get; private set; } = [];

    /// <summary>What a colleague of the organisation wrote meanwhile; shown beside one's own words.</summary>
    public OrganisationReturn? Theirs { get; private set; }

    public IReadOnlyList<SelectListItem> Activities { get; } =
    [
        new("I do not want to say", ""),
        .. new[] { GoldenThread.Plans.Activity.NotStarted, GoldenThread.Plans.Activity.UnderWay, GoldenThread.Plans.Activity.Done, GoldenThread.Plans.Activity.NoLongerNeeded }.Select(one => new SelectListItem(one.Words(), one.ToString())),
    ];

    public IReadOnlyList<SelectListItem> Ratings =>
        [new("None", ""), .. Hand.Scale.Levels.Select(level => new SelectListItem(level.Name, level.Key) { Group = new SelectListGroup { Name = level.Meaning } })];

    public async Task<IActionResult> OnGetAsync(Guid action)
    {
        if (!await Find(action)) return NotFound();
        if (Return is { State: ReturnState.Sent }) return RedirectToPage("/Returns/Return", new { id = Return.Id });
        (Text, Impact, Activity, Rating) = (Return?.Text, Return?.Impact, Return?.ProposedActivity?.ToString() ?? "", Return?.ProposedRating ?? "");
        return Show();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid action, CancellationToken cancellation) => Keep(action, send: false, cancellation);

    public Task<IActionResult> OnPostSendAsync(Guid action, CancellationToken cancellation) => Keep(action, send: true, cancellation);

    private async Task<IActionResult> Keep(Guid action, bool send, CancellationToken cancellation)
    {
        if (!await Find(action)) return NotFound();
        if (Return is { State: ReturnState.Sent } || (Return?.Version ?? 0) != Version) return BesideTheirs();
        try
        {
            await Write(cancellation);
            if (send && await SendIn(cancellation)) return RedirectToPage("/Returns/Return", new { id = Return!.Id });
            if (!ModelState.IsValid) return Show();
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Text));
            db.ChangeTracker.Clear();
            await Find(action);
            return Show();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await Find(action);
            return BesideTheirs();
        }

        this.Say(Return is { State: ReturnState.SentBack }
            ? "Saved. The business manager, who sent this return back, can see what you have written. Send it in again when it is ready."
            : "Draft saved. Only people in your organisation can see it until you send it.");
        return RedirectToPage(new { action });
    }

    private async Task Write(CancellationToken cancellation)
    {
        var by = find.Actor(User);
        if (Return is null)
        {
            Return = new OrganisationReturn(Hand.Action, User.OrganisationOrNull() ?? throw new RuleException("Your account belongs to no organisation."), Text ?? "", by);
            db.Returns.Add(Return);
        }

        Return.Write(Text ?? "", Impact, string.IsNullOrEmpty(Activity) ? null : Enum.Parse<Activity>(Activity), Hand.Scale.Find(Rating)?.Key);
        foreach (var file in Files)
        {
            try
            {
                Return.Attach((await uploads.Attach(file.Given(), Hand.Action, Return.Id, by, cancellation)).Id);
            }
            catch (RuleException refused)
            {
                // The words, and the other files, are kept all the same.
                ModelState.Add(refused, nameof(Files));
            }
        }

        await db.Save(cancellation: cancellation);
        Attached = await AttachmentsOf(Return);
    }

    private async Task<bool> SendIn(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Write what has happened before you send the return in");
        if (!ModelState.IsValid) return false;
        Return!.SendIn(find.Actor(User).Now);
        await db.Save(cancellation: cancellation);
        this.Say("The return is sent in. You will hear when the business manager has decided on it.");
        return true;
    }

    private PageResult BesideTheirs()
    {
        Theirs = Return;
        ModelState.AddModelError(nameof(Text), Return is { State: ReturnState.Sent }
            ? "A colleague sent this return in meanwhile. Your words are still here; copy what should be added once it is decided on."
            : "A colleague changed this return since you opened it. Their words stand beside yours: put together what belongs together, then save again.");
        return Show();
    }

    private PageResult Show()
    {
        ModelState.Remove(nameof(Version));
        Version = Return?.Version ?? 0;
        return Page();
    }

    private async Task<bool> Find(Guid action)
    {
        if (User.OrganisationOrNull() is not { } organisation || await find.Action(action) is not { } hand) return false;
        Hand = hand;
        var wanted = hand.Action.Id;
        Return = await db.Returns.Where(one => one.Action == wanted && one.Organisation == organisation && one.State != ReturnState.Accepted)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (Return is not null) Attached = await AttachmentsOf(Return);
        return true;
    }

    private async Task<IReadOnlyList<Attachment>> AttachmentsOf(OrganisationReturn of)
    {
        var ids = of.Attachments.ToList();
        return await db.Attachments.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
    }
}
