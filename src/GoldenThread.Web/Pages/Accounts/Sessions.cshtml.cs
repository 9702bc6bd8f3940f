using GoldenThread.Web.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Every device on which one is signed in, and the way to end it there.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
internal sealed class SessionsModel(SignInSessions sessions, SignInSettings settings) : PageModel
{
    public IReadOnlyList<OpenSession> All { get; private set; } = [];

    public Guid This => User.Session();

    public async Task OnGetAsync() => All = await sessions.Of(User.Person().Value, settings.Idle);

    public async Task<IActionResult> OnPostEndAsync(Guid session)
    {
        if (!await sessions.End(User.Person().Value, session)) return NotFound();
        this.Say("You have been signed out on that device.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthers(User.Person().Value, but: This);
        this.Say("You have been signed out on all other devices.");
        return RedirectToPage();
    }
}
