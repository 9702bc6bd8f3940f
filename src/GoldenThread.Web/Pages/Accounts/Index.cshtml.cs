using GoldenThread.Web.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>How one signs in, in one place.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
internal sealed class IndexModel(OwnAccount own, SignInSessions sessions, SignInSettings settings) : PageModel
{
    public WaysIn Ways { get; private set; } = null!;

    public int Sessions { get; private set; }

    /// <summary>One email a day with all reminders, or one each as they come.</summary>
    public async Task<IActionResult> OnPostRemindersAsync(bool gather)
    {
        await own.GatherReminders(gather);
        this.Say(gather ? "You will get your reminders as one email a day." : "You will get each reminder as it comes.");
        return RedirectToPage();
    }

    public async Task OnGetAsync()
    {
        Ways = await own.WaysIn();
        Sessions = (await sessions.Of(Ways.Account.Id, settings.Idle)).Count;
    }
}
