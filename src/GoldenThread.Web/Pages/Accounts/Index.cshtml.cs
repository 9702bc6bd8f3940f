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

    public async Task OnGetAsync()
    {
        Ways = await own.WaysIn();
        Sessions = (await sessions.Of(Ways.Account.Id, settings.Idle)).Count;
    }
}
